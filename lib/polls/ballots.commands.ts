import { z } from 'zod'
import { hotRow, row, type Sql, sql } from '@/lib/db/sql'
import { retried, transact } from '@/lib/db/transact'
import { newId } from '@/lib/kernel/id'
import { demand } from '@/lib/kernel/permission'
import { notFound, Refusal } from '@/lib/kernel/refusal'
import { isMember, type Member, type Viewer } from '@/lib/kernel/viewer'
import { checkedChoice } from './ballot-choice'
import { saveGuess, saveWaveAnswer } from './extras.commands'
import { type AskedFacts, factsKnown, pollFacts } from './facts.queries'
import { canCastAt, canChangeBallot, canVote } from './policy'
import { stateAt } from './poll-state'
import type { BallotInput, PollPath } from './schema'
import { castSecretBallot } from './secret-ballots.commands'
import { shardOf } from './shards'

/**
 * Takes a stance, or casts any other ballot: the first, a changed one, or the same again, which changes nothing. A guess
 * and a wave come with it where the poll asks for them. Refuses mediators, unknown or too many options, a question that
 * is not the current one (`question-changed`), and everything before opening and from the closing moment on.
 */
export async function castBallot(viewer: Viewer, input: BallotInput): Promise<Cast> {
  const known = input.share === undefined && !input.wave ? factsKnown(input) : null
  try {
    if (known) return await castTo(known, viewer, input)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error // what was known may be out of date: nothing is refused by it
  }
  return castTo(await pollFacts(viewer, input), viewer, input)
}

type Cast = { done: 'cast' | 'changed' | 'same' }

async function castTo(facts: AskedFacts, viewer: Viewer, input: BallotInput): Promise<Cast> {
  const voter = demandVoter(viewer, facts)
  if (input.question !== facts.question || (input.seen !== '' && input.seen !== facts.hash))
    throw new Refusal('question-changed')
  const choice = checkedChoice({ kind: facts.kind, keys: facts.keys, maxChoices: facts.maxChoices }, input.choice)
  if (facts.secrecy === 'SECRET') return castSecretBallot(voter, facts, choice)
  const ballot = { facts, voter, choice, sawResults: input.seenBefore.includes(facts.pollId) }
  const share = facts.guesses ? input.share : undefined
  const wave = facts.waves ? input.wave : undefined
  if (share === undefined && wave === undefined) return retried(() => writeBallot(hotRow, ballot))
  return transact(async (tx) => {
    // The ballot last: its tallies, for which everybody waits, are then held for one statement only.
    if (share !== undefined) await saveGuess(tx, voter, facts, share)
    if (wave) await saveWaveAnswer(tx, voter, facts, { wave, choice })
    return writeBallot((shape, query) => row(tx, shape, query), ballot)
  })
}

/** Takes one's answer back, with its guess and its waves. Doing it twice is the same as once. Refuses after the close. */
export async function withdrawBallot(viewer: Viewer, input: PollPath): Promise<{ done: 'withdrawn' | 'same' }> {
  const facts = await pollFacts(viewer, input)
  const voter = demandVoter(viewer, facts)
  demand(canChangeBallot(facts))
  return transact(async (tx) => {
    const of = { topicId: facts.topicId, pollId: facts.pollId, question: facts.question, voterId: voter.id }
    // They have seen the tally by now: the guess goes, and no other is asked for.
    await tx.guess.updateMany({ where: of, data: { share: null } })
    await tx.waveAnswer.deleteMany({ where: of })
    const taken = await row(tx, Taken, withdrawal(facts, voter))
    if (!taken?.open) throw new Refusal('poll-closed')
    return { done: taken.action ? 'withdrawn' : 'same' }
  })
}

function demandVoter(viewer: Viewer, facts: AskedFacts): Member {
  demand(canVote(viewer, { id: facts.topicId, state: facts.topicState }))
  demand(canCastAt(stateAt(facts, facts.now)))
  if (!isMember(viewer)) throw notFound()
  return viewer
}

type NewBallot = { facts: AskedFacts; voter: Member; choice: string[]; sawResults: boolean }
const Taken = z.object({ open: z.boolean(), ready: z.boolean(), action: z.string().nullable() })
type Ask = (shape: typeof Taken, query: Sql) => Promise<z.infer<typeof Taken> | null>

async function writeBallot(ask: Ask, ballot: NewBallot): Promise<Cast> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const taken = await ask(Taken, casting(ballot))
    if (taken?.action === 'cast' || taken?.action === 'changed') return { done: taken.action }
    if (!taken?.open) throw await refusalNow(ballot)
    if (taken.ready) return { done: 'same' }
    // Another first ballot locked the wording at the same moment: this one sees it locked next time.
  }
  throw new Refusal('conflict')
}

// Why the statement found nothing open, by what is so now; else another question has taken its place.
async function refusalNow({ facts, voter }: NewBallot): Promise<Refusal> {
  const now = await pollFacts(voter, { slug: facts.slug, poll: facts.poll })
  demandVoter(voter, now)
  return new Refusal('question-changed')
}

// One statement is one transaction: what counts is decided at its start, by the server's clock. The ballot's row is locked
// first, then its tallies in the order of their keys, so that voters never wait for each other in a circle.
const casting = ({ facts, voter, choice, sawResults }: NewBallot) => sql`
  WITH asked AS (${askedNow(facts)}),
  locked AS (
    UPDATE "PollQuestionVersion" q SET "lockedAt" = now() FROM asked a
    WHERE a."lockedAt" IS NULL AND q."topicId" = a."topicId" AND q."pollId" = a."pollId" AND q."number" = a."question"
      AND q."lockedAt" IS NULL AND q."hash" = ${facts.hash}
    RETURNING true),
  ready AS (SELECT * FROM asked WHERE "lockedAt" IS NOT NULL OR EXISTS (SELECT FROM locked)),
  cast_ballot AS (
    INSERT INTO "Ballot" AS b ("topicId", "pollId", "question", "voterId", "choice", "replaced", "exposed", "articleVersion", "castAt")
    SELECT r."topicId", r."pollId", r."question", ${voter.id}::uuid, ${choice}::text[], '{}',
      ${sawResults}::boolean OR EXISTS (SELECT FROM "PollExposure" e
        WHERE e."topicId" = r."topicId" AND e."pollId" = r."pollId" AND e."userId" = ${voter.id}::uuid),
      coalesce((SELECT a."shownVersion" FROM "Article" a WHERE a."topicId" = r."topicId"), 1), now()
    FROM ready r
    ON CONFLICT ("topicId", "pollId", "question", "voterId") DO UPDATE SET
      "replaced" = b."choice", "choice" = EXCLUDED."choice", "articleVersion" = EXCLUDED."articleVersion",
      "changedAt" = now(), "withdrawnAt" = NULL
      WHERE b."choice" <> EXCLUDED."choice"
    RETURNING *, CASE WHEN "changedAt" IS NULL THEN 'cast' ELSE 'changed' END AS "action"),
  ${consequences(facts, voter, sql.raw('cast_ballot'))}
  SELECT EXISTS (SELECT FROM asked) AS "open", EXISTS (SELECT FROM ready) AS "ready",
    (SELECT "action" FROM cast_ballot) AS "action"`

const withdrawal = (facts: AskedFacts, voter: Member) => sql`
  WITH asked AS (${askedNow(facts)}),
  taken AS (
    UPDATE "Ballot" b SET "replaced" = b."choice", "choice" = '{}', "changedAt" = now(), "withdrawnAt" = now()
    FROM asked a WHERE b."topicId" = a."topicId" AND b."pollId" = a."pollId" AND b."question" = a."question"
      AND b."voterId" = ${voter.id}::uuid AND cardinality(b."choice") > 0
    RETURNING b.*, 'withdrawn' AS "action"),
  ${consequences(facts, voter, sql.raw('taken'))}
  SELECT EXISTS (SELECT FROM asked) AS "open", true AS "ready", (SELECT "action" FROM taken) AS "action"`

const askedNow = (facts: AskedFacts) => sql`
  SELECT q."topicId", q."pollId", q."number" AS "question", q."lockedAt" FROM "Poll" p
  JOIN "Topic" t ON t."id" = p."topicId" AND t."state" IN ('open', 'slow')
  JOIN "PollQuestionVersion" q ON q."topicId" = p."topicId" AND q."pollId" = p."id" AND q."number" = p."currentQuestion"
  WHERE p."topicId" = ${facts.topicId}::uuid AND p."id" = ${facts.pollId}::uuid AND q."number" = ${facts.question}
    AND q."hash" = ${facts.hash} AND p."opensAt" <= now() AND (p."closesAt" IS NULL OR now() < p."closesAt")`

// Its ballot's row is held when an event takes its time, so one person's history is in order.
// A new row of a tally starts at its vote; an old one moves by the difference (never negative, the table says).
const consequences = (facts: AskedFacts, voter: Member, changed: ReturnType<typeof sql.raw>) => sql`
  kept AS (
    INSERT INTO "BallotEvent" ("topicId", "id", "pollId", "question", "voterId", "action", "choice", "replaced", "exposed", "articleVersion", "at")
    SELECT "topicId", ${newId()}::uuid, "pollId", "question", "voterId", "action", "choice", "replaced", "exposed", "articleVersion", clock_timestamp()
    FROM ${changed}),
  delta AS (
    SELECT c."topicId", c."pollId", c."question", v."key", c."exposed", sum(v."n")::int AS "n"
    FROM ${changed} c, LATERAL (
      SELECT unnest(parley_tally_keys(${facts.kind}::"PollKind", c."choice")) AS "key", 1 AS "n"
      UNION ALL SELECT unnest(parley_tally_keys(${facts.kind}::"PollKind", c."replaced")), -1) v
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(v."n") <> 0),
  tallied AS (
    INSERT INTO "Tally" AS t ("topicId", "pollId", "question", "key", "exposed", "shard", "count")
    SELECT "topicId", "pollId", "question", "key", "exposed", ${shardOf(facts.kind, voter.id)}::int, greatest("n", 0)
    FROM delta ORDER BY "key"
    ON CONFLICT ("topicId", "pollId", "question", "key", "exposed", "shard") DO UPDATE
      SET "count" = t."count" + (SELECT d."n" FROM delta d WHERE d."key" = t."key"))`
