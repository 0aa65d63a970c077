import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Member } from '@/lib/kernel/viewer'
import { castBallot, withdrawBallot } from './ballots.commands'
import { createPoll } from './editing.commands'
import { guessShare, showResults } from './extras.commands'
import { pollCard } from './queries'
import { BallotInput, NewPollInput } from './schema'
import { talliesOff } from './tallies.queries'
import { member, reason, summed } from './test-voters'

const editor = member({ roles: ['editor'] })
let topicId: string
let slug: string
const rows = () => prisma.ballot.findMany({ where: { topicId } })
const tally = async () => summed(await prisma.tally.findMany({ where: { topicId, count: { gt: 0 } } }))

async function newTopic() {
  topicId = randomUUID()
  slug = `topic-${topicId}`
  await prisma.topic.create({ data: { id: topicId, slug, title: 'Talks', state: 'open', createdById: editor.id } })
}

describe('other kinds', () => {
  beforeEach(newTopic)
  const make = (more: Record<string, unknown>) =>
    createPoll(
      editor,
      NewPollInput.parse({
        slug,
        wording: 'Which step should come first?',
        options: 'Lines\nSanctions\nPrisoners',
        ...more,
      }),
    )
  const choose = (who: Member, poll: string, choice: string[]) =>
    castBallot(who, BallotInput.parse({ slug, poll, question: 1, choice }))

  test('multiple choice counts options and voters; a ranking counts as a whole', async () => {
    const { slug: several } = await make({ kind: 'multiple', maxChoices: 2 })
    const ines = member()
    await choose(ines, several, ['a', 'b'])
    await choose(ines, several, ['b', 'c'])
    expect(await tally()).toEqual({ b: 1, c: 1, '*': 1 })
    const { slug: ranked } = await make({ kind: 'ranked' })
    await choose(ines, ranked, ['b', 'a'])
    await choose(member(), ranked, ['b', 'a'])
    expect((await tally())['b>a']).toBe(2)
    expect(await talliesOff({ topicId })).toEqual([])
  })

  test('answers before and after are asked for where one can be set against the other', async () => {
    const asked = async (more: Record<string, unknown>) => {
      const { slug: poll } = await make({ waves: 'on', ...more })
      return (await pollCard(member(), { slug, poll }))?.waves.asked
    }
    expect(await asked({ kind: 'single' })).toBe(true)
    expect(await asked({ kind: 'multiple' })).toBe(false)
    expect(await asked({ kind: 'single', secrecy: 'SECRET' })).toBe(false)
  })

  test('a guess counts once and only before looking, also after the answer was taken back', async () => {
    const { slug: poll } = await make({ kind: 'stance5', guesses: 'on' })
    const guess = (who: Member, share?: number) =>
      guessShare(who, { slug, poll, question: 1, from: 'topic', ...(share === undefined ? {} : { share }) })
    const asked = async (who: Member) => (await pollCard(who, { slug, poll }))?.guess.ask
    const [ines, omar] = [member(), member()]
    await choose(ines, poll, ['1'])
    expect(await asked(ines)).toBe(true)
    await guess(ines)
    await guess(ines, 80)
    expect(await asked(ines)).toBe(false)
    await choose(omar, poll, ['1'])
    await guess(omar, 40)
    await withdrawBallot(omar, { slug, poll })
    await choose(omar, poll, ['2'])
    await guess(omar, 60)
    expect(await asked(omar)).toBe(false)
    const kept = await prisma.guess.findMany({ where: { topicId } })
    expect(kept.map((g) => g.share)).toEqual([null, null])
  })

  test('a secret ballot is cast once, and its ledger and its tally share nothing', async () => {
    const { slug: secret } = await make({ kind: 'single', secrecy: 'SECRET' })
    const people = Array.from({ length: 20 }, () => member())
    await Promise.all(
      people
        .flatMap((who, i) => [choose(who, secret, [i % 2 ? 'a' : 'b']), reason(choose(who, secret, ['b']))])
        .map((p) => Promise.resolve(p).catch(() => null)),
    )
    expect(await rows()).toEqual([])
    expect(await prisma.ballotEvent.findMany({ where: { topicId } })).toEqual([])
    const ledger = await prisma.voterLedger.findMany({ where: { topicId } })
    expect(ledger).toHaveLength(20)
    expect(Object.keys(ledger[0] ?? {}).sort()).toEqual(['pollId', 'question', 'topicId', 'voterId'])
    expect(Object.values(await tally()).reduce((a, b) => a + b, 0)).toBe(20)
    expect(await reason(choose(people[0] as Member, secret, ['a']))).toBe('already-voted')
    expect(await reason(withdrawBallot(people[0] as Member, { slug, poll: secret }))).toBe('secret-is-final')
    expect(await reason(showResults(member(), { slug, poll: secret }))).toBe('results-later')
  })
})
