import { z } from 'zod'
import { hotRow, sql } from '@/lib/db/sql'
import { notFound } from '@/lib/kernel/refusal'
import type { Viewer } from '@/lib/kernel/viewer'
import { pollKinds } from './kinds'

const Facts = z.object({
  topicId: z.string(),
  slug: z.string(),
  topicState: z.enum(['draft', 'open', 'slow', 'locked', 'archived']),
  pollId: z.string(),
  poll: z.string(),
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

/** The same without what one person did with it. */
export type AskedFacts = Omit<PollFacts, 'answered' | 'exposed'>

type Address = { slug: string; poll: string }

/** What the verbs need to know about one poll and what this viewer did with its current question; 404 where there is none. */
export async function pollFacts(viewer: Viewer, at: Address): Promise<PollFacts> {
  const facts = await hotRow(Facts, factsSql(viewer, at))
  if (!facts) throw notFound()
  remember(at, facts)
  return facts
}

const freshMs = 10_000
const most = 1000
const known = new Map<string, { facts: AskedFacts; until: number }>()
const keyOf = ({ slug, poll }: Address) => `${slug}/${poll}`

/**
 * What was known of a poll a moment ago, null where nothing was: for ballots, whose statement checks by itself that
 * topic, poll, wording and time are still so. Never to refuse by.
 */
export function factsKnown(at: Address): AskedFacts | null {
  const found = known.get(keyOf(at))
  return found && found.until > Date.now() ? found.facts : null
}

function remember(at: Address, { answered: _, exposed: __, ...facts }: PollFacts) {
  if (known.size >= most) known.clear()
  known.set(keyOf(at), { facts, until: Date.now() + freshMs })
}

const factsSql = (viewer: Viewer, at: Address) => sql`
  SELECT t."id" AS "topicId", t."slug", t."state" AS "topicState", p."id" AS "pollId", p."slug" AS "poll", p."kind", p."main", p."tallyPolicy",
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
  WHERE t."slug" = ${at.slug}`
