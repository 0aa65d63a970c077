import { beforeAll, describe, expect, test } from 'vitest'
import { countStatements, prisma } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { newId } from '@/lib/kernel/id'
import { type Member, type SiteRole, visitor } from '@/lib/kernel/viewer'
import { createTopic, markSeen, publishTopic, setHoldAll, setTopicState } from './commands'
import { topicHeader, topicsPage } from './queries'

async function person(name: string, roles: SiteRole[] = []): Promise<Member> {
  const id = newId()
  const key = `${name} ${id}`
  await prisma.user.create({ data: { id, name: key, nameKey: key, email: `${id}@test.example`, roles } })
  const rest = { topicRoles: {}, emailVerified: true, trust: 0, sanction: null, sessionId: id, memberSince: new Date() }
  return { id, name, locale: 'en', roles, ...rest }
}

const draft = (editor: Member, title: string) => transact((tx) => createTopic(tx, editor, { title, summary: '' }))
async function published(editor: Member, title: string) {
  const topic = await draft(editor, title)
  await transact((tx) => publishTopic(tx, editor, topic.id))
  return topic
}

let editor: Member
let moderator: Member
let reader: Member

beforeAll(async () => {
  editor = await person('Jonas', ['editor'])
  moderator = await person('Mira', ['moderator'])
  reader = await person('Tomasz')
})

describe('making topics', () => {
  test('two topics of one title have two addresses, also when they are made at once', async () => {
    const title = `Twins ${newId().slice(-6)}`
    const topics = await Promise.all([draft(editor, title), draft(editor, title), draft(editor, title)])
    expect(new Set(topics.map((topic) => topic.slug)).size).toBe(3)
  })

  test('a member cannot make one, and learns nothing', () =>
    expect(draft(reader, 'Mine')).rejects.toMatchObject({ reason: 'not-found' }))

  test('a draft is the editors’ until it is published', async () => {
    const { id, slug } = await draft(editor, `Draft ${newId().slice(-6)}`)
    await expect(topicHeader(visitor(), slug)).rejects.toMatchObject({ reason: 'not-found' })
    expect((await topicHeader(editor, slug))?.state).toBe('draft')
    await transact((tx) => publishTopic(tx, editor, id))
    expect((await topicHeader(visitor(), slug))?.state).toBe('open')
  })
})

describe('steering a topic', () => {
  test('a moderator locks it, the log says so, and the same again says nothing', async () => {
    const { id, slug } = await published(editor, `Locked ${newId().slice(-6)}`)
    const lock = { topicId: id, state: 'locked' as const, slowSeconds: 120 }
    await setTopicState(moderator, lock)
    await setTopicState(moderator, lock)
    expect((await topicHeader(reader, slug))?.can.post).toEqual({ allowed: false, reason: 'topic-locked' })
    expect(await prisma.logEntry.count({ where: { topicId: id, action: 'topic locked' } })).toBe(1)
  })

  test('a member steers nothing', async () => {
    const { id } = await published(editor, `Free ${newId().slice(-6)}`)
    await expect(setTopicState(reader, { topicId: id, state: 'locked', slowSeconds: 120 })).rejects.toMatchObject({
      reason: 'forbidden',
    })
    await expect(setHoldAll(reader, { topicId: id, holdAll: true })).rejects.toMatchObject({ reason: 'forbidden' })
  })
})

describe('what is new', () => {
  test('the mark of how far somebody has read never moves back', async () => {
    const { id, slug } = await published(editor, `Seen ${newId().slice(-6)}`)
    const [early, late] = [new Date(Date.now() - 60_000), new Date(Date.now() - 1000)]
    await markSeen(reader, { topicId: id, seenAt: late, version: 2 })
    await markSeen(reader, { topicId: id, seenAt: early, version: 1 })
    expect((await topicHeader(reader, slug))?.seen).toEqual({ at: late, version: 2 })
    await markSeen(visitor(), { topicId: id, seenAt: late, version: 2 })
    expect((await topicHeader(visitor(), slug))?.seen).toBeNull()
  })

  test('somebody who claims to have read the future has read until now', async () => {
    const { id, slug } = await published(editor, `Future ${newId().slice(-6)}`)
    await markSeen(reader, { topicId: id, seenAt: new Date('2999-01-01'), version: 1 })
    expect((await topicHeader(reader, slug))?.seen?.at.getTime()).toBeLessThanOrEqual(Date.now())
  })
})

describe('the list', () => {
  test('pages follow each other without a gap, one statement each', async () => {
    for (let made = 0; made < 22; made++) await published(editor, `Listed ${newId().slice(-6)}`)
    const { result: first, statements } = await countStatements(() => topicsPage(reader))
    expect(statements).toHaveLength(1)
    const second = await topicsPage(reader, first.older ?? '')
    const slugs = [...first.topics, ...second.topics].map((topic) => topic.slug)
    expect(first.topics).toHaveLength(20)
    expect(new Set(slugs).size).toBe(slugs.length)
    expect(second.topics.length).toBeGreaterThan(0)
  })
})
