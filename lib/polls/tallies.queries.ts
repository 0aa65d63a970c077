import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { rows, sql } from '@/lib/db/sql'

const Off = z.object({
  topicId: z.string(),
  pollId: z.string(),
  question: z.number(),
  key: z.string(),
  exposed: z.boolean(),
  counted: z.number(),
  ballots: z.number(),
})
export type TallyOff = z.infer<typeof Off>

/**
 * Every tally that is not what its ballots say, of one topic or of all: none, if Parley is right. A secret poll has no
 * ballots to count again; there, voters in the ledger are compared with answers (key "voters").
 */
export async function talliesOff(only: { topicId?: string } = {}): Promise<TallyOff[]> {
  const topic = only.topicId ?? null
  const open = await rows(
    prisma,
    Off,
    sql`SELECT "topicId", "pollId", "question", "key", "exposed", coalesce(t."n", 0)::int AS "counted", coalesce(b."n", 0)::int AS "ballots"
      FROM (SELECT "topicId", "pollId", "question", "key", "exposed", sum("count") AS "n" FROM "Tally" t
        WHERE (${topic}::uuid IS NULL OR "topicId" = ${topic}::uuid)
          AND NOT EXISTS (SELECT FROM "Poll" p WHERE p."topicId" = t."topicId" AND p."id" = t."pollId" AND p."secrecy" = 'SECRET')
        GROUP BY 1, 2, 3, 4, 5) t
      FULL JOIN (SELECT b."topicId", b."pollId", b."question", k AS "key", b."exposed", count(*) AS "n"
        FROM "Ballot" b JOIN "Poll" p ON p."topicId" = b."topicId" AND p."id" = b."pollId",
          unnest(parley_tally_keys(p."kind", b."choice")) AS k
        WHERE ${topic}::uuid IS NULL OR b."topicId" = ${topic}::uuid
        GROUP BY 1, 2, 3, 4, 5) b USING ("topicId", "pollId", "question", "key", "exposed")
      WHERE coalesce(t."n", 0) <> coalesce(b."n", 0)
      ORDER BY 1, 2, 3, 4, 5`,
  )
  const secret = await rows(
    prisma,
    Off,
    sql`SELECT p."topicId", p."id" AS "pollId", q."number" AS "question", 'voters' AS "key", false AS "exposed",
        coalesce((SELECT sum("count") FROM "Tally" t WHERE t."topicId" = p."topicId" AND t."pollId" = p."id"
          AND t."question" = q."number" AND (p."kind" <> 'multiple' OR t."key" = '*')), 0)::int AS "counted",
        (SELECT count(*) FROM "VoterLedger" l WHERE l."topicId" = p."topicId" AND l."pollId" = p."id" AND l."question" = q."number")::int AS "ballots"
      FROM "Poll" p JOIN "PollQuestionVersion" q ON q."topicId" = p."topicId" AND q."pollId" = p."id"
      WHERE p."secrecy" = 'SECRET' AND (${topic}::uuid IS NULL OR p."topicId" = ${topic}::uuid)`,
  )
  return [...open, ...secret.filter((off) => off.counted !== off.ballots)]
}
