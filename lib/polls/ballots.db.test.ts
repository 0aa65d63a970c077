import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { sql } from '@/lib/db/sql'
import type { Member } from '@/lib/kernel/viewer'
import { castBallot, withdrawBallot } from './ballots.commands'
import { closePoll } from './closing.commands'
import { openStancePoll, rewordPoll } from './editing.commands'
import { showResults } from './extras.commands'
import { BallotInput } from './schema'
import { talliesOff } from './tallies.queries'
import { member, reason, summed } from './test-voters'

const editor = member({ roles: ['editor'] })
let topicId: string
let slug: string
const vote = (who: Member, choice: string, more: Record<string, unknown> = {}) =>
  castBallot(who, BallotInput.parse({ slug, poll: 'stance', question: 1, choice, ...more }))
const withdraw = (who: Member) => withdrawBallot(who, { slug, poll: 'stance' })
const rows = () => prisma.ballot.findMany({ where: { topicId } })
const tally = async () => summed(await prisma.tally.findMany({ where: { topicId, count: { gt: 0 } } }))

async function newTopic() {
  topicId = randomUUID()
  slug = `topic-${topicId}`
  await prisma.topic.create({ data: { id: topicId, slug, title: 'Talks', state: 'open', createdById: editor.id } })
}

describe('a stance', () => {
  beforeEach(async () => {
    await newTopic()
    await openStancePoll(editor, { topicId, question: 'Should sanctions be eased first?' })
  })

  test('is taken, changed, taken again and withdrawn, and every step is kept', async () => {
    const ines = member()
    expect(await vote(ines, '1')).toEqual({ done: 'cast' })
    expect(await vote(ines, '1')).toEqual({ done: 'same' })
    expect(await vote(ines, '-2')).toEqual({ done: 'changed' })
    expect(await tally()).toEqual({ '-2': 1 })
    expect(await withdraw(ines)).toEqual({ done: 'withdrawn' })
    expect(await withdraw(ines)).toEqual({ done: 'same' })
    expect(await tally()).toEqual({})
    expect(await vote(ines, '0')).toEqual({ done: 'changed' })
    const events = await prisma.ballotEvent.findMany({ where: { topicId }, orderBy: { at: 'asc' } })
    expect(events.map((e) => [e.action, e.choice[0] ?? null])).toEqual([
      ['cast', '1'],
      ['changed', '-2'],
      ['withdrawn', null],
      ['changed', '0'],
    ])
  })

  test('sent fifty times at once by one person is one row and one count', async () => {
    const ines = member()
    const points = ['-2', '-1', '0', '1', '2', 'dont-know', 'reject']
    await Promise.all(Array.from({ length: 50 }, (_, i) => vote(ines, points[i % 7] ?? '0')))
    const [row, ...others] = await rows()
    expect(others).toEqual([])
    expect(await tally()).toEqual({ [row?.choice[0] ?? '']: 1 })
  })

  test('of fifty people doing two hundred things at once is counted exactly', async () => {
    const people = Array.from({ length: 50 }, () => member())
    const points = ['-2', '-1', '0', '1', '2', 'dont-know', 'reject']
    const any = <T>(from: T[]) => from[Math.floor(Math.random() * from.length)] as T
    const things = Array.from({ length: 200 }, (_, i) => {
      const who = people[i % 50] as Member
      return Math.random() < 0.25 ? withdraw(who) : vote(who, any(points))
    })
    await Promise.all(things)
    expect(await talliesOff({ topicId })).toEqual([])
    const answers = (await rows()).flatMap((b) => b.choice)
    const counted = Object.values(await tally()).reduce((a, b) => a + b, 0)
    expect(counted).toBe(answers.length)
    const [events] = await prisma.$queryRaw<{ off: bigint }[]>(sql`
      SELECT count(*) AS "off" FROM "Ballot" b WHERE b."topicId" = ${topicId}::uuid AND b."choice" <> (
        SELECT e."choice" FROM "BallotEvent" e WHERE e."topicId" = b."topicId" AND e."voterId" = b."voterId" ORDER BY e."at" DESC, e."id" DESC LIMIT 1)`)
    expect(Number(events?.off)).toBe(0)
  })

  test('of somebody who looked at the results first is counted apart', async () => {
    const [blind, looked, visitorBefore] = [member(), member(), member()]
    await showResults(looked, { slug, poll: 'stance' })
    await vote(blind, '1')
    await vote(looked, '1')
    const poll = await prisma.poll.findFirstOrThrow({ where: { topicId } })
    await vote(visitorBefore, '2', { seenBefore: [poll.id] })
    await showResults(blind, { slug, poll: 'stance' })
    await vote(blind, '2')
    expect(await tally()).toEqual({ '2': 1, '1 exposed': 1, '2 exposed': 1 })
  })

  test('is refused before opening, after the close and for another question', async () => {
    expect(await reason(vote(member(), '1', { question: 2 }))).toBe('question-changed')
    expect(await reason(vote(member(), '1', { seen: 'something else' }))).toBe('question-changed')
    expect(await reason(vote(member(), 'maybe'))).toBe('invalid')
    expect(await reason(vote({ ...member(), topicRoles: { [topicId]: 'mediator' } }, '1'))).toBe(
      'mediators-do-not-vote',
    )
    await prisma.poll.updateMany({ where: { topicId }, data: { opensAt: new Date(Date.now() + 60_000) } })
    expect(await reason(vote(member(), '1'))).toBe('poll-not-open')
    await prisma.poll.updateMany({ where: { topicId }, data: { opensAt: new Date(0), closesAt: new Date() } })
    expect(await reason(vote(member(), '1'))).toBe('poll-closed')
    expect(await rows()).toEqual([])
  })

  test('is never counted or refused by what was so a moment ago', async () => {
    const topic = (state: 'open' | 'locked') => prisma.topic.update({ where: { id: topicId }, data: { state } })
    expect(await reason(vote(member(), '1'))).toBe('done')
    await topic('locked')
    expect(await reason(vote(member(), '1'))).toBe('topic-locked')
    await topic('open')
    expect(await reason(vote(member(), '1'))).toBe('done')
    await prisma.poll.updateMany({ where: { topicId }, data: { closesAt: new Date() } })
    expect(await reason(vote(member(), '1'))).toBe('poll-closed')
    await prisma.poll.updateMany({ where: { topicId }, data: { closesAt: null } })
    expect(await reason(vote(member(), '1'))).toBe('done')
    expect(await tally()).toEqual({ '1': 3 })
  })

  test('around the closing moment is either counted or refused, and every counted one began before it', async () => {
    const { closesAt } = await closePoll(editor, {
      slug,
      poll: 'stance',
      outcome: 'Thank you.',
      lookAgainAt: '2027-05-01',
    })
    const answers: Promise<string>[] = []
    while (Date.now() < closesAt.getTime() + 150) {
      if (Date.now() > closesAt.getTime() - 150) answers.push(reason(vote(member(), '1')))
      await new Promise((resolve) => setTimeout(resolve, 4))
    }
    const said = await Promise.all(answers)
    expect(new Set(said)).toEqual(new Set(['done', 'poll-closed']))
    const counted = await rows()
    expect(counted.length).toBe(said.filter((s) => s === 'done').length)
    for (const ballot of counted) expect(ballot.castAt.getTime()).toBeLessThanOrEqual(closesAt.getTime())
    expect(await tally()).toEqual({ '1': counted.length })
  })

  test('locks the words; a change makes the next question and freezes the old results', async () => {
    const asked = { slug, poll: 'stance', options: '', allowDontKnow: true, allowReject: true, allowNone: false }
    expect(await rewordPoll(editor, { ...asked, wording: 'Should sanctions be eased before checks?' })).toEqual({
      question: 1,
    })
    const ines = member()
    await vote(ines, '1')
    expect(await rewordPoll(editor, { ...asked, wording: 'Should sanctions be eased step by step?' })).toEqual({
      question: 2,
    })
    expect(await reason(vote(ines, '2'))).toBe('question-changed')
    expect(await vote(ines, '2', { question: 2 })).toEqual({ done: 'cast' })
    const kept = await prisma.tally.findMany({ where: { topicId, question: 1 } })
    expect(kept.map((t) => [t.key, t.count])).toEqual([['1', 1]])
    await prisma.poll.updateMany({ where: { topicId }, data: { opensAt: new Date(0), closesAt: new Date() } })
    const late = rewordPoll(editor, { ...asked, wording: 'Should sanctions be eased at last?' })
    expect(await reason(late)).toBe('poll-closed')
  })
})
