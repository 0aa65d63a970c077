import { afterAll, beforeEach, expect, test } from 'vitest'
import { nameIsTaken } from '@/lib/accounts/commands'
import { createUser } from '@/lib/accounts/create-user.commands'
import { publicPerson } from '@/lib/accounts/people.queries'
import { memberBySession } from '@/lib/accounts/queries'
import { signIn } from '@/lib/accounts/sessions.commands'
import { disconnect, prisma } from '@/lib/db/client'
import { newId } from '@/lib/kernel/id'
import { type Member, visitor } from '@/lib/kernel/viewer'
import { eraseOwnAccount } from './commands'
import { erasePerson } from './erase.commands'
import { ownData } from './queries'

const from = { key: 'test', userAgent: null }
const password = 'seven grey herons wade'
let count = 0
let viewer: Member
let email: string
let topics: string[]

beforeEach(async () => {
  count += 1
  email = `vera${count}@privacy.example`
  await createUser({ name: `Vera Leaving ${count}`, email, role: [], password })
  const { token } = await signIn(visitor(), { email, password, returnTo: '/', from })
  viewer = (await memberBySession(token)) as Member
  topics = await Promise.all([1, 2].map(() => topic()))
})
afterAll(disconnect)

async function topic() {
  const id = newId()
  await prisma.topic.create({ data: { id, slug: id, title: 'A topic', state: 'open', createdById: newId() } })
  return id
}

async function post(topicId: string, state: 'LIVE' | 'HELD', text: string) {
  const [id, revision] = [newId(), newId()]
  const published = state === 'LIVE' ? { publishedAt: new Date(), publishedRevisionId: revision } : {}
  await prisma.post.create({
    data: {
      topicId,
      id,
      rootId: id,
      authorId: viewer.id,
      submitKey: id,
      latestRevisionId: revision,
      state,
      showsStance: true,
      ...published,
    },
  })
  const html = `<p>${text}</p>`
  await prisma.postRevision.create({
    data: {
      topicId,
      id: revision,
      postId: id,
      number: 1,
      state: state === 'LIVE' ? 'PUBLISHED' : 'SUPERSEDED',
      text,
      html,
      rendererVersion: 1,
    },
  })
  return id
}

async function ballot(topicId: string) {
  const pollId = newId()
  const key = { topicId, pollId }
  await prisma.poll.create({ data: { topicId, id: pollId, slug: pollId, kind: 'stance5', createdById: newId() } })
  await prisma.pollQuestionVersion.create({ data: { ...key, number: 1, wording: 'Talk?', hash: 'x' } })
  await prisma.ballot.create({ data: { ...key, question: 1, voterId: viewer.id, choice: ['1'] } })
  await prisma.ballotEvent.create({
    data: { ...key, id: newId(), question: 1, voterId: viewer.id, action: 'cast', choice: ['1'] },
  })
  return pollId
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (e: { reason?: string; details?: { fields?: Record<string, string> } }) =>
      Object.values(e.details?.fields ?? {})[0] ?? e.reason ?? e,
  )

test('somebody takes all that is held about them along, without secrets', async () => {
  const id = await post(topics[0] ?? '', 'LIVE', 'Talks need a table.')
  await ballot(topics[0] ?? '')
  const data = await ownData(viewer)
  expect(data.tables.Post).toMatchObject([{ id }])
  expect(data.tables.PostRevision).toMatchObject([{ text: 'Talks need a table.' }])
  expect(data.tables.Ballot).toMatchObject([{ choice: ['1'] }])
  expect(data.tables.Session).toHaveLength(1)
  expect(data.account).toMatchObject({ email, hasPassword: true })
  expect(JSON.stringify(data)).not.toMatch(/argon2|sessionToken|passwordHash/)
  expect(await refusal(ownData(visitor()))).toBe('sign-in')
})

test('ending an account wants the name and the password, and nobody can use it from then on', async () => {
  expect(await refusal(eraseOwnAccount(viewer, { name: 'Somebody', current: password }))).toBe('name-differs')
  expect(await refusal(eraseOwnAccount(viewer, { name: viewer.name, current: 'wrong' }))).toBe('password-wrong')
  await eraseOwnAccount(viewer, { name: viewer.name.toUpperCase(), current: password })
  expect(await prisma.session.count({ where: { userId: viewer.id } })).toBe(0)
  expect(await refusal(signIn(visitor(), { email, password, returnTo: '/', from }))).toBe('wrong-password')
  expect(await publicPerson(visitor(), viewer.name)).toBeNull()
})

test('threads stay readable under a name that differs from topic to topic; no answer can be laid beside a post', async () => {
  const [one = '', two = ''] = topics
  const [first, second, held] = [
    await post(one, 'LIVE', 'One.'),
    await post(two, 'LIVE', 'Two.'),
    await post(one, 'HELD', 'Secret.'),
  ]
  const edit = { topicId: one, id: newId(), postId: first, number: 2, state: 'PENDING' as const }
  await prisma.postRevision.create({ data: { ...edit, text: 'Nobody read it.', html: '', rendererVersion: 1 } })
  const pollId = await ballot(one)
  await prisma.event.create({
    data: { topicId: one, id: newId(), kind: 'post.published', actorId: viewer.id, payload: { authorId: viewer.id } },
  })
  await eraseOwnAccount(viewer, { name: viewer.name, current: password })
  await erasePerson({ userId: viewer.id })
  const author = async (topicId: string, id: string) =>
    (await prisma.post.findUniqueOrThrow({ where: { topicId_id: { topicId, id } } })).authorId
  const [inOne, inTwo] = [await author(one, first), await author(two, second)]
  const voter = (await prisma.ballot.findFirstOrThrow({ where: { topicId: one, pollId } })).voterId
  expect(new Set([viewer.id, inOne, inTwo, voter]).size).toBe(4)
  expect(await prisma.ballotEvent.count({ where: { topicId: one, voterId: voter } })).toBe(1)
  const names = await prisma.user.findMany({ where: { id: { in: [viewer.id, inOne, inTwo] } } })
  expect(names).toHaveLength(3)
  for (const { name, email: address, erasedAt } of names) {
    expect(name).toMatch(/^Former member [0-9a-f]{6}$/)
    expect(address).toMatch(/@erased\.invalid$/)
    expect(erasedAt).not.toBeNull()
  }
  const text = async (topicId: string, postId: string) =>
    (await prisma.postRevision.findFirstOrThrow({ where: { topicId, postId, number: 1 } })).text
  expect([await text(one, first), await text(two, second), await text(one, held)]).toEqual(['One.', 'Two.', ''])
  expect(await prisma.postRevision.findFirst({ where: { id: edit.id } })).toMatchObject({ text: '', html: '' })
  expect(await nameIsTaken(prisma, viewer.name)).toBe(false)
})

test('afterwards no table holds the name, the address, or the id beside anything said', async () => {
  const [one = ''] = topics
  await post(one, 'LIVE', 'One.')
  await prisma.notification.create({
    data: { userId: newId(), id: newId(), topicId: one, kind: 'reply', payload: { actorId: viewer.id } },
  })
  await eraseOwnAccount(viewer, { name: viewer.name, current: password })
  await erasePerson({ userId: viewer.id })
  await erasePerson({ userId: viewer.id })
  const tables = await prisma.$queryRaw<{ name: string }[]>`SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations'`
  for (const { name } of tables) {
    const found = await prisma.$queryRawUnsafe<{ row: string }[]>(
      `SELECT t::text AS row FROM "${name}" t WHERE t::text LIKE '%${viewer.id}%' OR t::text LIKE '%${viewer.name}%' OR t::text LIKE '%${email}%'`,
    )
    if (['User', 'Event'].includes(name)) for (const { row } of found) expect(row).not.toContain(one)
    else expect(found, name).toEqual([])
  }
})

test('the last admin stays', async () => {
  await prisma.user.updateMany({ data: { roles: [] } })
  await prisma.user.update({ where: { id: viewer.id }, data: { roles: ['admin'] } })
  expect(await refusal(eraseOwnAccount(viewer, { name: viewer.name, current: password }))).toBe('last-admin')
})
