import { z } from 'zod'
import { prisma, type Tx } from '@/lib/db/client'
import { rows, sql } from '@/lib/db/sql'
import { transact } from '@/lib/db/transact'
import { record } from '@/lib/events/record'
import { attributesAsked } from './attributes.queries'
import type { PollKind } from './kinds'
import { k, mayRefresh } from './small-numbers'
import { blindVoters, breakdown, breakdownName, changes, gap, type MadeTable, shifts } from './tables.queries'
import { holdQuestion, publishTrend } from './trend.commands'

export const PublishPollJob = z.object({ topicId: z.string(), pollId: z.string() })

const Due = z.object({
  topicId: z.string(),
  slug: z.string(),
  pollId: z.string(),
  poll: z.string(),
  kind: z.string(),
  question: z.number(),
  secret: z.boolean(),
  final: z.boolean(),
  keys: z.array(z.string()),
})
export type DueQuestion = Omit<z.infer<typeof Due>, 'kind'> & { kind: PollKind }

/**
 * Publishes what is public about polls beyond their headline: the trend's new points and every table that the rules of
 * small numbers let be made anew. `final` for a question that no ballot can change any more: it has closed, or has been
 * reworded, long enough ago for every ballot that began before to have been written. Run by a job; doing it twice is once.
 */
export async function publishPolls(only?: { topicId: string; pollId: string }): Promise<number> {
  const due = await dueQuestions(only)
  for (const question of due) {
    if (!question.secret) await publishTrend(question)
    await transact((tx) => publishQuestion(tx, question as DueQuestion))
  }
  return due.length
}

async function publishQuestion(tx: Tx, question: DueQuestion) {
  const of = { topicId: question.topicId, pollId: question.pollId, question: question.question }
  if (!(await holdQuestion(tx, of))) return
  if (!question.secret) {
    const voters = await blindVoters(tx, question)
    for (const attribute of await attributesAsked()) {
      // Counting everybody by an attribute is work: not before ten more people could be in each row.
      const before = await publishedVoters(tx, { ...of, name: breakdownName(attribute) })
      if (question.final || before === null || voters - before >= k)
        await offer(tx, question, await breakdown(tx, question, attribute))
    }
    for (const table of await shifts(tx, question)) await offer(tx, question, table)
    await offer(tx, question, await gap(tx, question))
    await offer(tx, question, await changes(tx, question))
  }
  await tx.pollProgress.upsert({
    where: { topicId_pollId_question: of },
    create: { ...of, trend: {}, final: question.final },
    update: { final: question.final },
  })
  const { topicId, slug, pollId, poll } = question
  if (question.final) await record(tx, 'parley', { kind: 'poll.settled', topicId, slug, pollId, poll })
}

/** Everybody in a table's rows when it was published; null where it never was. */
async function publishedVoters(tx: Tx, key: { topicId: string; pollId: string; question: number; name: string }) {
  const before = await tx.pollTable.findUnique({ where: { topicId_pollId_question_name: key } })
  if (!before) return null
  return Object.values(before.rowVoters as Record<string, number>).reduce((sum, n) => sum + n, 0)
}

/** Publishes a table unless the one before may not be replaced yet. */
async function offer(tx: Tx, question: DueQuestion, made: MadeTable | null) {
  if (!made) return
  const key = { topicId: question.topicId, pollId: question.pollId, question: question.question, name: made.name }
  const where = { topicId_pollId_question_name: key }
  const before = await tx.pollTable.findUnique({ where })
  const voters = (before?.rowVoters ?? {}) as Record<string, number>
  if (before && !mayRefresh(voters, made.rowVoters, question.final)) return
  const data = { data: made.data as object, rowVoters: made.rowVoters, final: question.final, publishedAt: new Date() }
  await tx.pollTable.upsert({ where, create: { ...key, ...data }, update: data })
}

const dueQuestions = (only?: { topicId: string; pollId: string }) =>
  rows(
    prisma,
    Due,
    sql`SELECT p."topicId", t."slug", p."id" AS "pollId", p."slug" AS "poll", p."kind", q."number" AS "question",
        p."secrecy" = 'SECRET' AS "secret",
        coalesce(p."closesAt" < now() - interval '15 seconds', false) OR (q."number" < p."currentQuestion"
          AND EXISTS (SELECT FROM "PollQuestionVersion" n WHERE n."topicId" = q."topicId" AND n."pollId" = q."pollId"
            AND n."number" = q."number" + 1 AND n."createdAt" < now() - interval '15 seconds')) AS "final",
        ARRAY(SELECT o."key" FROM "Option" o WHERE o."topicId" = q."topicId" AND o."pollId" = q."pollId"
          AND o."question" = q."number" ORDER BY o."position") AS "keys"
      FROM "Poll" p JOIN "Topic" t ON t."id" = p."topicId"
      JOIN "PollQuestionVersion" q ON q."topicId" = p."topicId" AND q."pollId" = p."id" AND q."lockedAt" IS NOT NULL
      LEFT JOIN "PollProgress" g ON g."topicId" = q."topicId" AND g."pollId" = q."pollId" AND g."question" = q."number"
      WHERE g."final" IS NOT TRUE
        AND (${only?.pollId ?? null}::uuid IS NULL OR (p."topicId" = ${only?.topicId ?? null}::uuid AND p."id" = ${only?.pollId ?? null}::uuid))
      ORDER BY p."topicId", p."id", q."number"`,
  )
