import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { rows, sql } from '@/lib/db/sql'
import { emptyTrend, trendPoints } from './trend'

type Key = { topicId: string; pollId: string; question: number }

const StepRow = z.object({
  id: z.string(),
  at: z.date(),
  exactly: z.string(),
  before: z.array(z.string()),
  after: z.array(z.string()),
  isNew: z.boolean(),
})
const Counts = z.record(z.string(), z.number())
const Progress = z.object({
  exactly: z.string(),
  id: z.string(),
  state: z.object({
    last: z.object({ at: z.coerce.date(), voters: z.number(), counts: Counts }).nullable(),
    began: z.coerce.date().nullable(),
    fresh: z.number(),
    counts: Counts,
  }),
})

const batch = 5000
const start = { exactly: '-infinity', id: '00000000-0000-0000-0000-000000000000', state: emptyTrend }

/** Takes the blind answers since the last time into the trend and publishes the bins that they end. */
export async function publishTrend(tx: Tx, { topicId, pollId, question }: Key): Promise<void> {
  const key = { topicId, pollId, question }
  const where = { topicId_pollId_question: key }
  const kept = Progress.safeParse((await tx.pollProgress.findUnique({ where }))?.trend)
  let progress = kept.success ? kept.data : start
  const last = await tx.trendPoint.findFirst({ where: key, orderBy: { number: 'desc' }, select: { number: true } })
  let number = last?.number ?? 0
  for (;;) {
    const steps = await rows(tx, StepRow, stepsAfter(key, progress))
    const end = steps.at(-1)
    if (!end) return
    const made = trendPoints(steps, progress.state)
    progress = { exactly: end.exactly, id: end.id, state: made.state }
    await tx.trendPoint.createMany({ data: made.points.map((point) => ({ ...key, number: ++number, ...point })) })
    await tx.pollProgress.upsert({ where, create: { ...key, trend: progress }, update: { trend: progress } })
    if (steps.length < batch) return
  }
}

// A ballot's time is its transaction's start: younger ones than the statement timeout may still be on their way.
const stepsAfter = ({ topicId, pollId, question }: Key, { exactly, id }: { exactly: string; id: string }) => sql`
  SELECT "id", "at", "at"::text AS "exactly", "replaced" AS "before", "choice" AS "after", "action" = 'cast' AS "isNew"
  FROM "BallotEvent"
  WHERE "topicId" = ${topicId}::uuid AND "pollId" = ${pollId}::uuid AND "question" = ${question}
    AND "at" < now() - interval '10 seconds' AND ("at", "id") > (${exactly}::timestamptz, ${id}::uuid) AND NOT "exposed"
  ORDER BY "at", "id" LIMIT ${batch}`
