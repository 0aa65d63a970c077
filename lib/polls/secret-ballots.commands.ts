import { z } from 'zod'
import { hotRow, sql } from '@/lib/db/sql'
import { Refusal } from '@/lib/kernel/refusal'
import type { Member } from '@/lib/kernel/viewer'
import type { AskedFacts } from './facts.queries'

const Taken = z.object({ open: z.boolean(), ready: z.boolean(), entered: z.boolean() })

/**
 * Casts a secret ballot: the voter's name goes into the ledger and the answer only into the tally, in one statement. The
 * two share no id and no time, so nobody can put them together again; hence it is one shot, and the tally has no shards
 * that a voter's id would choose. Refuses a second ballot (`already-voted`).
 */
export async function castSecretBallot(voter: Member, facts: AskedFacts, choice: string[]): Promise<{ done: 'cast' }> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const taken = await hotRow(Taken, casting(voter, facts, choice))
    if (taken?.entered) return { done: 'cast' }
    if (!taken?.open) throw new Refusal('poll-closed')
    if (taken.ready) throw new Refusal('already-voted')
  }
  throw new Refusal('conflict')
}

const casting = (voter: Member, facts: AskedFacts, choice: string[]) => sql`
  WITH asked AS (
    SELECT q."topicId", q."pollId", q."number" AS "question", q."lockedAt" FROM "Poll" p
    JOIN "Topic" t ON t."id" = p."topicId" AND t."state" IN ('open', 'slow')
    JOIN "PollQuestionVersion" q ON q."topicId" = p."topicId" AND q."pollId" = p."id" AND q."number" = p."currentQuestion"
    WHERE p."topicId" = ${facts.topicId}::uuid AND p."id" = ${facts.pollId}::uuid AND p."secrecy" = 'SECRET'
      AND q."number" = ${facts.question} AND q."hash" = ${facts.hash}
      AND p."opensAt" <= now() AND (p."closesAt" IS NULL OR now() < p."closesAt")),
  locked AS (
    UPDATE "PollQuestionVersion" q SET "lockedAt" = now() FROM asked a
    WHERE a."lockedAt" IS NULL AND q."topicId" = a."topicId" AND q."pollId" = a."pollId" AND q."number" = a."question"
      AND q."lockedAt" IS NULL AND q."hash" = ${facts.hash}
    RETURNING true),
  ready AS (SELECT * FROM asked WHERE "lockedAt" IS NOT NULL OR EXISTS (SELECT FROM locked)),
  entered AS (
    INSERT INTO "VoterLedger" ("topicId", "pollId", "question", "voterId")
    SELECT "topicId", "pollId", "question", ${voter.id}::uuid FROM ready ON CONFLICT DO NOTHING RETURNING *),
  tallied AS (
    INSERT INTO "Tally" AS t ("topicId", "pollId", "question", "key", "exposed", "shard", "count")
    SELECT e."topicId", e."pollId", e."question", k, false, 0, 1
    FROM entered e, unnest(parley_tally_keys(${facts.kind}::"PollKind", ${choice}::text[])) AS k ORDER BY k
    ON CONFLICT ("topicId", "pollId", "question", "key", "exposed", "shard") DO UPDATE SET "count" = t."count" + 1)
  SELECT EXISTS (SELECT FROM asked) AS "open", EXISTS (SELECT FROM ready) AS "ready", EXISTS (SELECT FROM entered) AS "entered"`
