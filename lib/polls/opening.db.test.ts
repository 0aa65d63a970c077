import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { rows, sql } from '@/lib/db/sql'
import { openStancePoll, schedulePoll } from './editing.commands'
import { beginPoll } from './opening.commands'
import { member } from './test-voters'

const editor = member({ roles: ['editor'] })

async function pollThatOpens(opensAt: Date) {
  const topicId = randomUUID()
  const data = { id: topicId, slug: `topic-${topicId}`, title: 'Talks', state: 'open', createdById: editor.id } as const
  await prisma.topic.create({ data })
  const { id } = await openStancePoll(editor, { topicId, question: 'Should sanctions be eased first?', opensAt })
  return { topicId, pollId: id }
}

const Job = z.object({ key: z.string(), run_at: z.date() })
const waiting = (pollId: string) =>
  rows(prisma, Job, sql`SELECT key, run_at FROM graphile_worker.jobs WHERE key = ${`begin:${pollId}`}`)
const began = (topicId: string) => prisma.event.count({ where: { topicId, kind: 'poll.began' } })

test('pages that said when a poll opens are made anew at that moment', async () => {
  const opensAt = new Date(Date.now() + 3_600_000)
  const poll = await pollThatOpens(opensAt)
  expect(await waiting(poll.pollId)).toEqual([{ key: `begin:${poll.pollId}`, run_at: opensAt }])
  await beginPoll(poll)
  expect(await began(poll.topicId)).toBe(0)
  const where = { topicId_id: { topicId: poll.topicId, id: poll.pollId } }
  await prisma.poll.update({ where, data: { opensAt: new Date(Date.now() - 1000) } })
  await beginPoll(poll)
  expect(await began(poll.topicId)).toBe(1)
})

test('a poll that is open from the start waits for nothing', async () => {
  const poll = await pollThatOpens(new Date(Date.now() - 1000))
  expect(await waiting(poll.pollId)).toEqual([])
})

test('a topic that gets two main polls at once has one, and who was later is told', async () => {
  // The first round only opens connections, so that in the others the statements meet.
  for (let round = 0; round < 4; round++) {
    const data = {
      id: randomUUID(),
      slug: randomUUID(),
      title: 'Talks',
      state: 'open',
      createdById: editor.id,
    } as const
    const topicId = (await prisma.topic.create({ data })).id
    const made = await Promise.allSettled(
      [1, 2, 3, 4].map((n) =>
        openStancePoll(editor, { topicId, question: `Should sanctions be eased in ${n} years?` }),
      ),
    )
    expect(made.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    for (const one of made) if (one.status === 'rejected') expect(one.reason).toMatchObject({ reason: 'conflict' })
  }
})

test('a poll cannot be made to close before it opens, also when only its closing is changed', async () => {
  const { topicId } = await pollThatOpens(new Date(Date.now() + 48 * 3_600_000))
  const closesAt = new Date(Date.now() + 24 * 3_600_000).toISOString().slice(0, 16)
  const asked = { slug: `topic-${topicId}`, poll: 'stance', opensAt: '', closesAt, zone: 'UTC', sectionId: '' }
  const schedule = schedulePoll(editor, { ...asked, tallyPolicy: 'afterVoting', waves: false, guesses: false })
  await expect(schedule).rejects.toMatchObject({ details: { fields: { closesAt: 'closes-before-opening' } } })
})
