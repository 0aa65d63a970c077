import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { execute, row, rows, sql } from '@/lib/db/sql'
import { transact } from '@/lib/db/transact'
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

const batch = 10_000
const start = { exactly: '-infinity', id: '00000000-0000-0000-0000-000000000000', state: emptyTrend }

/** Takes the blind answers since the last time into the trend and publishes the bins that they end, some thousand a transaction. */
export async function publishTrend({ topicId, pollId, question }: Key): Promise<void> {
  const key = { topicId, pollId, question }
  while (await transact((tx) => takeInSome(tx, key)));
}

/** Answers whether there may be more. */
async function takeInSome(tx: Tx, key: Key): Promise<boolean> {
  if (!(await holdQuestion(tx, key))) return false
  const where = { topicId_pollId_question: key }
  const kept = Progress.safeParse((await tx.pollProgress.findUnique({ where }))?.trend)
  const before = kept.success ? kept.data : start
  const steps = await rows(tx, StepRow, stepsAfter(key, before))
  const end = steps.at(-1)
  if (!end) return false
  const made = trendPoints(steps, before.state)
  const last = await tx.trendPoint.findFirst({ where: key, orderBy: { number: 'desc' }, select: { number: true } })
  const from = (last?.number ?? 0) + 1
  await tx.trendPoint.createMany({ data: made.points.map((point, i) => ({ ...key, number: from + i, ...point })) })
  const trend = { exactly: end.exactly, id: end.id, state: made.state }
  await tx.pollProgress.upsert({ where, create: { ...key, trend }, update: { trend } })
  return steps.length === batch
}

const Held = z.object({ held: z.boolean() })

/** One publisher a question at a time; false where another is at it. */
export async function holdQuestion(tx: Tx, { pollId, question }: Key): Promise<boolean> {
  await execute(tx, sql`SET LOCAL statement_timeout = '60s'`)
  const lock = sql`hashtextextended(${`${pollId}:${question}`}, 8)`
  return (await row(tx, Held, sql`SELECT pg_try_advisory_xact_lock(${lock}) AS "held"`))?.held ?? false
}

// A ranking counts by its first preference. A ballot's time is its statement's: younger ones than its timeout may still be
// on their way.
const stepsAfter = ({ topicId, pollId, question }: Key, { exactly, id }: { exactly: string; id: string }) => sql`
  SELECT "id", "at", "at"::text AS "exactly", "action" = 'cast' AS "isNew",
    CASE WHEN p."ranked" THEN "replaced"[1:1] ELSE "replaced" END AS "before",
    CASE WHEN p."ranked" THEN "choice"[1:1] ELSE "choice" END AS "after"
  FROM "BallotEvent", (SELECT "kind" = 'ranked' AS "ranked" FROM "Poll"
    WHERE "topicId" = ${topicId}::uuid AND "id" = ${pollId}::uuid) p
  WHERE "topicId" = ${topicId}::uuid AND "pollId" = ${pollId}::uuid AND "question" = ${question}
    AND "at" < now() - interval '10 seconds' AND ("at", "id") > (${exactly}::timestamptz, ${id}::uuid) AND NOT "exposed"
  ORDER BY "at", "id" LIMIT ${batch}`
