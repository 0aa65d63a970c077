import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Member } from '@/lib/kernel/viewer'
import { castBallot, withdrawBallot } from './ballots.commands'
import { createPoll } from './editing.commands'
import { showResults } from './extras.commands'
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
