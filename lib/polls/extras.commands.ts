import { prisma, type Tx } from '@/lib/db/client'
import { execute, sql } from '@/lib/db/sql'
import { transact } from '@/lib/db/transact'
import { demand } from '@/lib/kernel/permission'
import { invalid, notFound, Refusal } from '@/lib/kernel/refusal'
import { isMember, type Member, type Viewer } from '@/lib/kernel/viewer'
import { attributesAsked } from './attributes.queries'
import { type AskedFacts, pollFacts } from './facts.queries'
import { isStance } from './kinds'
import { canCastAt, canSeeTally, canVote } from './policy'
import { stateAt } from './poll-state'
import type { AttributesInput, GuessInput, PollPath } from './schema'
import { waves } from './shift'

/**
 * “Show results without voting”: opens them to this person and is remembered, so that a later answer is counted apart.
 * Visitors are remembered by their browser alone. Refuses where pressing would not open them.
 */
export async function showResults(viewer: Viewer, input: PollPath): Promise<{ topicId: string; pollId: string }> {
  const facts = await pollFacts(viewer, input)
  if (facts.topicState === 'draft') throw notFound()
  const rules = { ...facts, state: stateAt(facts, facts.now) }
  if (!canSeeTally({ answered: false, exposed: true }, rules)) throw new Refusal('results-later')
  const { topicId, pollId } = facts
  // Who has answered already sees them; that answer stays a blind one.
  if (isMember(viewer) && !facts.answered)
    await execute(
      prisma,
      sql`INSERT INTO "PollExposure" ("topicId", "pollId", "userId") VALUES (${topicId}::uuid, ${pollId}::uuid, ${viewer.id}::uuid)
        ON CONFLICT DO NOTHING`,
    )
  return { topicId, pollId }
}

/** Guesses what share supports it, after voting and before looking, or goes on without (no `share`). The first time stands. */
export async function guessShare(viewer: Viewer, input: GuessInput): Promise<void> {
  const facts = await pollFacts(viewer, input)
  demand(canVote(viewer, { id: facts.topicId, state: facts.topicState }))
  demand(canCastAt(stateAt(facts, facts.now)))
  if (!isMember(viewer) || !facts.guesses || !facts.answered || !isStance(facts.kind)) throw new Refusal('forbidden')
  if (facts.question !== input.question) throw new Refusal('question-changed')
  await transact((tx) => saveGuess(tx, viewer, facts, input.share ?? null))
}

// Counted only from people who had not seen the tally: a first guess stands.
export const saveGuess = (tx: Tx, voter: Member, facts: AskedFacts, share: number | null) =>
  execute(
    tx,
    sql`INSERT INTO "Guess" ("topicId", "pollId", "question", "voterId", "share")
      VALUES (${facts.topicId}::uuid, ${facts.pollId}::uuid, ${facts.question}, ${voter.id}::uuid, ${share}::int)
      ON CONFLICT DO NOTHING`,
  )

/** Remembers an answer under its wave. Waves only go forward: an earlier one is not rewritten once a later is there. */
export async function saveWaveAnswer(
  tx: Tx,
  voter: Member,
  facts: AskedFacts,
  { wave, choice }: { wave: (typeof waves)[number]; choice: string[] },
): Promise<void> {
  const later = waves.slice(waves.indexOf(wave) + 1)
  const of = { topicId: facts.topicId, pollId: facts.pollId, question: facts.question, voterId: voter.id }
  if (await tx.waveAnswer.findFirst({ where: { ...of, wave: { in: later } } })) throw invalid('wave', 'wave-past')
  await tx.waveAnswer.upsert({
    where: { topicId_pollId_question_voterId_wave: { ...of, wave } },
    create: { ...of, wave, choice },
    update: { choice, at: new Date() },
  })
}

/** Says something about oneself, of what the site asks; an empty value takes it back. Unknown ones are refused. */
export async function describeOneself(viewer: Viewer, input: AttributesInput): Promise<void> {
  if (!isMember(viewer)) throw new Refusal('sign-in')
  const { slug: _slug, poll: _poll, ...given } = input
  const asked = await attributesAsked()
  await transact(async (tx) => {
    for (const [attribute, value] of Object.entries(given)) {
      const known = asked.find((a) => a.key === attribute)
      if (!known || (value !== '' && !known.values.some((v) => v.key === value)))
        throw invalid(attribute, 'unknown-option')
      const where = { userId_attribute: { userId: viewer.id, attribute } }
      if (value === '') await tx.personAttribute.deleteMany({ where: { userId: viewer.id, attribute } })
      else
        await tx.personAttribute.upsert({
          where,
          create: { userId: viewer.id, attribute, value },
          update: { value, updatedAt: new Date() },
        })
    }
  })
}
