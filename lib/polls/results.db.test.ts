import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { countStatements, prisma } from '@/lib/db/client'
import { execute, sql } from '@/lib/db/sql'
import { type Member, type Viewer, visitor } from '@/lib/kernel/viewer'
import { castBallot, withdrawBallot } from './ballots.commands'
import { pollCsv } from './csv'
import { createPoll, openStancePoll } from './editing.commands'
import { showResults } from './extras.commands'
import { publishPolls } from './publish.commands'
import { pollCard, pollCards } from './queries'
import { opinionReport } from './report.queries'
import { pollNumbers, pollResults } from './results.queries'
import { BallotInput, NewPollInput, ResultsInput } from './schema'
import { pollForStaff, pollsForStaff } from './staff.queries'
import { member } from './test-voters'

const editor = member({ roles: ['editor'] })
const topicId = randomUUID()
const slug = `topic-${topicId}`
const cast = (who: Member, poll: string, choice: string | string[], more: Record<string, unknown> = {}) =>
  castBallot(who, BallotInput.parse({ slug, poll, question: 1, choice, ...more }))

beforeAll(async () => {
  await prisma.topic.create({ data: { id: topicId, slug, title: 'Talks', state: 'open', createdById: editor.id } })
})

/** Puts the whole history of a poll that many hours back, spread over them, as the job would have found it. */
const spread = (pollId: string, hours: number) =>
  prisma.$transaction(async (tx) => {
    await execute(tx, sql`SET LOCAL session_replication_role = replica`)
    await execute(
      tx,
      sql`WITH o AS (SELECT "id", row_number() OVER (ORDER BY "at", "id") AS n, count(*) OVER () AS c FROM "BallotEvent" WHERE "pollId" = ${pollId}::uuid)
        UPDATE "BallotEvent" e SET "at" = now() - make_interval(mins => (${hours} * 60 * (1 - o.n::float / o.c))::int) - interval '1 minute'
        FROM o WHERE o."id" = e."id" AND e."pollId" = ${pollId}::uuid`,
    )
  })

describe('what is published beyond the headline', () => {
  const tracks = ['citizen', 'business', 'academia']
  let pollId: string
  const snapshot = async () =>
    JSON.stringify([
      await prisma.pollTable.findMany({ where: { topicId, pollId }, orderBy: { name: 'asc' } }),
      await prisma.trendPoint.findMany({ where: { topicId, pollId }, orderBy: { number: 'asc' } }),
    ])
  const join = async (i: number) => {
    const who = member()
    const choice = ['-1', '1', '0'][i % 3] as string
    await prisma.personAttribute.create({
      data: { userId: who.id, attribute: 'track', value: tracks[i % 2] as string },
    })
    await cast(who, 'stance', choice, { wave: 'before', share: 30 + (i % 40) })
    if (i % 2 === 0) await cast(who, 'stance', i % 3 === 0 ? '1' : choice, { wave: 'read' })
    return who
  }

  test('comes from a job, by the rules of small numbers', async () => {
    pollId = (
      await openStancePoll(editor, {
        topicId,
        question: 'Should sanctions be eased first?',
        waves: true,
        guesses: true,
      })
    ).id
    await Promise.all(Array.from({ length: 120 }, (_, i) => join(i)))
    await spread(pollId, 48)
    await publishPolls({ topicId, pollId })
    const results = await pollResults(await join(120), ResultsInput.parse({ slug, poll: 'stance' }))
    expect(results?.breakdowns[0]?.rows.map((r) => r.n)).toEqual([60, 60])
    expect(results?.trend.length).toBeGreaterThanOrEqual(6)
    expect(results?.shifts[0]).toMatchObject({ name: 'before-read', pairs: 60 })
    expect(results?.gap?.sides).toHaveLength(3)
  })

  test('is not changed by one more vote, one changed or one taken back', async () => {
    const before = await snapshot()
    const who = await join(1)
    await publishPolls({ topicId, pollId })
    await cast(who, 'stance', '2')
    await publishPolls({ topicId, pollId })
    await withdrawBallot(who, { slug, poll: 'stance' })
    await publishPolls({ topicId, pollId })
    expect(await snapshot()).toBe(before)
  })

  test('is made anew when each group has gained ten people, and once more at the close', async () => {
    const before = await snapshot()
    await Promise.all(Array.from({ length: 24 }, (_, i) => join(i)))
    await publishPolls({ topicId, pollId })
    expect(await snapshot()).not.toBe(before)
    await join(0)
    await prisma.poll.updateMany({
      where: { id: pollId },
      data: { opensAt: new Date(0), closesAt: new Date(Date.now() - 60_000) },
    })
    await publishPolls({ topicId, pollId })
    const final = await prisma.pollTable.findMany({ where: { topicId, pollId } })
    expect(final.every((table) => table.final)).toBe(true)
    expect(await publishPolls({ topicId, pollId })).toBe(0)
  })

  test('counts a ranking by its first choice, over time as now', async () => {
    const made = await createPoll(
      editor,
      NewPollInput.parse({ slug, kind: 'ranked', wording: 'Where should talks be held?', options: 'Vienna\nGeneva' }),
    )
    await Promise.all(Array.from({ length: 12 }, (_, i) => cast(member(), made.slug, i < 9 ? ['a', 'b'] : ['b', 'a'])))
    await spread(made.id, 24)
    await publishPolls({ topicId, pollId: made.id })
    const points = await prisma.trendPoint.findMany({ where: { topicId, pollId: made.id } })
    expect(points.map((p) => Object.values(p.counts as object).reduce((a, b) => a + b, 0))).toEqual([points[0]?.voters])
  })

  test('costs the same few statements to read, however many have voted', async () => {
    const { statements } = await countStatements(() =>
      pollResults(editor, ResultsInput.parse({ slug, poll: 'stance' })),
    )
    expect(statements.length).toBeLessThanOrEqual(3)
    const cards = await countStatements(() => pollCards(editor, topicId))
    expect(cards.statements.length).toBe(1)
  })
})

describe('no tally leaves before its time', () => {
  const pass = 137
  const voters = Array.from({ length: pass }, () => member())
  const policies = [
    { name: 'after voting', tallyPolicy: 'afterVoting', sees: { nobody: false, voter: true, exposed: true } },
    { name: 'after the close', tallyPolicy: 'afterClose', sees: { nobody: false, voter: false, exposed: false } },
    { name: 'always', tallyPolicy: 'always', sees: { nobody: true, voter: true, exposed: true } },
    {
      name: 'secret',
      tallyPolicy: 'afterVoting',
      secrecy: 'SECRET',
      sees: { nobody: false, voter: false, exposed: false },
    },
  ]

  test.each(policies)('results $name: every payload, for every kind of viewer', async ({ name, sees, ...rules }) => {
    const made = await createPoll(
      editor,
      NewPollInput.parse({ slug, kind: 'single', wording: `Which of these, ${name}?`, options: 'One\nTwo', ...rules }),
    )
    await Promise.all(voters.map((who) => cast(who, made.slug, 'a')))
    await publishPolls()
    const exposed = member()
    await showResults(exposed, { slug, poll: made.slug }).catch(() => null)
    const withdrawn = member()
    if (!rules.secrecy) {
      await cast(withdrawn, made.slug, 'a')
      await withdrawBallot(withdrawn, { slug, poll: made.slug })
    }
    const viewers: [string, Viewer, boolean][] = [
      ['a visitor', visitor(), sees.nobody],
      ['a member who has not voted', member(), sees.nobody],
      ['somebody who took the answer back', withdrawn, sees.nobody],
      ['its author, an editor', editor, sees.nobody],
      ['a moderator', member({ roles: ['moderator'] }), sees.nobody],
      ['an admin', member({ roles: ['admin'] }), sees.nobody],
      ['a mediator', member({ topicRoles: { [topicId]: 'mediator' } }), sees.nobody],
      ['a voter', voters[0] as Member, sees.voter],
      ['who asked for the results', exposed, sees.exposed],
    ]
    for (const [who, viewer, may] of viewers) {
      const at = { slug, poll: made.slug }
      const input = ResultsInput.parse(at)
      const numbers = await pollNumbers(viewer, input).then(
        (r) => (r ? [r, pollCsv(r)] : null),
        (e: { reason: string }) => e.reason,
      )
      const payloads: Record<string, unknown> = {
        card: await pollCard(viewer, at),
        cards: (await pollCards(viewer, topicId)).filter((card) => card.slug === made.slug),
        results: await pollResults(viewer, input),
        numbers,
        report: (await opinionReport(viewer, slug))?.polls.filter((poll) => poll.card.slug === made.slug),
        staff: viewer === editor ? [await pollsForStaff(viewer), await pollForStaff(viewer, at)] : null,
      }
      for (const [what, payload] of Object.entries(payloads)) {
        const told = /:137\b|,137[,\r]|"counts"|"rounds":\{/.test(JSON.stringify(payload ?? null))
        expect([who, what, told]).toEqual([who, what, may && what !== 'staff'])
      }
      if (!may) expect(numbers).toBe('results-later')
    }
  })
})
