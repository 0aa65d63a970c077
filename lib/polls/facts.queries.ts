import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { row, sql } from '@/lib/db/sql'
import { notFound } from '@/lib/kernel/refusal'
import type { Viewer } from '@/lib/kernel/viewer'
import { pollKinds } from './kinds'

const Facts = z.object({
  topicId: z.string(),
  topicState: z.enum(['draft', 'open', 'slow', 'locked', 'archived']),
  pollId: z.string(),
  kind: z.enum(pollKinds),
  main: z.boolean(),
  tallyPolicy: z.enum(['afterVoting', 'afterClose', 'always']),
  secrecy: z.enum(['CONFIDENTIAL', 'SECRET']),
  maxChoices: z.number().nullable(),
  waves: z.boolean(),
  guesses: z.boolean(),
  question: z.number(),
  hash: z.string(),
  locked: z.boolean(),
  keys: z.array(z.string()),
  opensAt: z.date(),
  closesAt: z.date().nullable(),
  now: z.date(),
  answered: z.boolean(),
  exposed: z.boolean(),
})
export type PollFacts = z.infer<typeof Facts>

/** What the verbs need to know about one poll and what this viewer did with its current question; 404 where there is none. */
export async function pollFacts(db: Db, viewer: Viewer, at: { slug: string; poll: string }): Promise<PollFacts> {
  const facts = await row(
    db,
    Facts,
    sql`SELECT t."id" AS "topicId", t."state" AS "topicState", p."id" AS "pollId", p."kind", p."main", p."tallyPolicy",
      p."secrecy", p."maxChoices", p."waves", p."guesses", q."number" AS "question", q."hash",
      q."lockedAt" IS NOT NULL AS "locked", p."opensAt", p."closesAt", now() AS "now",
      ARRAY(SELECT o."key" FROM "Option" o WHERE o."topicId" = p."topicId" AND o."pollId" = p."id"
        AND o."question" = q."number" ORDER BY o."position") AS "keys",
      CASE WHEN p."secrecy" = 'SECRET' THEN EXISTS (SELECT FROM "VoterLedger" l WHERE l."topicId" = p."topicId"
          AND l."pollId" = p."id" AND l."question" = q."number" AND l."voterId" = ${viewer.id}::uuid)
        ELSE EXISTS (SELECT FROM "Ballot" b WHERE b."topicId" = p."topicId" AND b."pollId" = p."id"
          AND b."question" = q."number" AND b."voterId" = ${viewer.id}::uuid AND cardinality(b."choice") > 0)
        END AS "answered",
      EXISTS (SELECT FROM "PollExposure" e WHERE e."topicId" = p."topicId" AND e."pollId" = p."id"
        AND e."userId" = ${viewer.id}::uuid) AS "exposed"
    FROM "Topic" t
    JOIN "Poll" p ON p."topicId" = t."id" AND p."slug" = ${at.poll}
    JOIN "PollQuestionVersion" q ON q."topicId" = p."topicId" AND q."pollId" = p."id" AND q."number" = p."currentQuestion"
    WHERE t."slug" = ${at.slug}`,
  )
  if (!facts) throw notFound()
  return facts
}
