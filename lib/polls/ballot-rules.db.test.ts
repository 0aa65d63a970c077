import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { sql } from '@/lib/db/sql'
import type { Member } from '@/lib/kernel/viewer'
import { castBallot } from './ballots.commands'
import { openStancePoll } from './editing.commands'
import { BallotInput } from './schema'
import { member } from './test-voters'

const editor = member({ roles: ['editor'] })
let topicId: string
let slug: string
const vote = (who: Member, choice: string, more: Record<string, unknown> = {}) =>
  castBallot(who, BallotInput.parse({ slug, poll: 'stance', question: 1, choice, ...more }))

async function newTopic() {
  topicId = randomUUID()
  slug = `topic-${topicId}`
  await prisma.topic.create({ data: { id: topicId, slug, title: 'Talks', state: 'open', createdById: editor.id } })
}

describe('the database itself refuses', () => {
  const direct = (query: ReturnType<typeof sql>) =>
    prisma.$executeRaw(query).then(
      () => 'done',
      (e: Error) => e.message,
    )
  let pollId: string
  const ballot = (voter: string) =>
    direct(
      sql`INSERT INTO "Ballot" ("topicId", "pollId", "question", "voterId", "choice") VALUES (${topicId}::uuid, ${pollId}::uuid, 1, ${voter}::uuid, '{1}')`,
    )
  const person = async () => {
    const id = randomUUID()
    await prisma.user.create({ data: { id, name: id, nameKey: id, email: `${id}@example.org` } })
    return id
  }

  beforeEach(async () => {
    await newTopic()
    pollId = (await openStancePoll(editor, { topicId, question: 'Should sanctions be eased first?' })).id
  })

  test('a second ballot of the same person', async () => {
    const voter = randomUUID()
    expect(await ballot(voter)).toBe('done')
    expect(await ballot(voter)).toContain('unique constraint')
  })

  test('a mediator’s ballot, and making a mediator of somebody who has voted', async () => {
    const mediator = await person()
    await prisma.topicMembership.create({ data: { topicId, userId: mediator, role: 'mediator' } })
    expect(await ballot(mediator)).toContain('mediators-do-not-vote')
    const voter = await person()
    expect(await ballot(voter)).toBe('done')
    const promote = () =>
      direct(
        sql`INSERT INTO "TopicMembership" ("topicId", "userId", "role") VALUES (${topicId}::uuid, ${voter}::uuid, 'mediator')`,
      )
    expect(await promote()).toContain('voters-do-not-mediate')
    await direct(sql`UPDATE "Ballot" SET "choice" = '{}' WHERE "voterId" = ${voter}::uuid`)
    expect(await promote()).toBe('done')
    expect(await direct(sql`UPDATE "Ballot" SET "choice" = '{2}' WHERE "voterId" = ${voter}::uuid`)).toContain(
      'mediators-do-not-vote',
    )
  })

  test('to rewrite history, locked words and what was promised', async () => {
    await vote(member(), '1')
    expect(await direct(sql`UPDATE "BallotEvent" SET "choice" = '{2}'`)).toContain('append-only')
    expect(await direct(sql`DELETE FROM "BallotEvent"`)).toContain('append-only')
    expect(
      await direct(sql`UPDATE "PollQuestionVersion" SET "wording" = 'x' WHERE "pollId" = ${pollId}::uuid`),
    ).toContain('wording-locked')
    expect(await direct(sql`DELETE FROM "Option" WHERE "pollId" = ${pollId}::uuid`)).toContain('wording-locked')
    expect(await direct(sql`UPDATE "Poll" SET "secrecy" = 'SECRET' WHERE "id" = ${pollId}::uuid`)).toContain(
      'secrecy-is-fixed',
    )
  })
})
