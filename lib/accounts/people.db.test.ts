import { afterAll, beforeAll, expect, test } from 'vitest'
import { disconnect, prisma } from '@/lib/db/client'
import { newId } from '@/lib/kernel/id'
import { type Member, visitor } from '@/lib/kernel/viewer'
import { createUser } from './create-user.commands'
import { setRoles, setTopicRole } from './people.commands'
import { managedPerson, peopleList, publicPerson } from './people.queries'
import { rename } from './profile.commands'
import { memberBySession } from './queries'
import { signIn } from './sessions.commands'

const from = { key: 'test', userAgent: null }
let admin: Member
let anna: Member
const topicId = newId()

async function viewerOf(email: string, password: string): Promise<Member> {
  const { token } = await signIn(visitor(), { email, password, returnTo: '/', from })
  return (await memberBySession(token)) as Member
}

beforeAll(async () => {
  const chief = await createUser({ name: 'Ada Chief', email: 'chief@people.example', role: ['admin'] })
  const other = await createUser({ name: 'Anna Other', email: 'anna@people.example', role: [] })
  admin = await viewerOf('chief@people.example', chief.password ?? '')
  anna = await viewerOf('anna@people.example', other.password ?? '')
  await prisma.topic.create({
    data: { id: topicId, slug: `people-${topicId}`, title: 'A topic', state: 'open', createdById: admin.id },
  })
})
afterAll(disconnect)

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (e: { reason?: string }) => e.reason ?? e,
  )

test('an admin gives a role, it is logged in public, and holds from the next request on', async () => {
  await setRoles(admin, { userId: anna.id, roles: ['moderator', 'editor'] })
  expect((await managedPerson(admin, 'anna other'))?.roles).toEqual(['editor', 'moderator'])
  const line = await prisma.logEntry.findFirst({ orderBy: { seq: 'desc' } })
  expect(line).toMatchObject({
    action: 'roles changed',
    target: `person:${anna.id}`,
    reason: 'editor, moderator',
    actorRole: 'admin',
  })
  await setRoles(admin, { userId: anna.id, roles: ['editor', 'moderator'] })
  expect((await prisma.logEntry.findFirst({ orderBy: { seq: 'desc' } }))?.seq).toBe(line?.seq)
  await setRoles(admin, { userId: anna.id, roles: [] })
})

test('two admins who take each other’s role at once leave one admin', async () => {
  const made = await createUser({ name: 'Bea Second', email: 'bea@people.example', role: ['admin'] })
  const bea = await viewerOf('bea@people.example', made.password ?? '')
  const [ours, theirs] = [[admin.id, bea.id], await prisma.user.findMany({ where: { roles: { has: 'admin' } } })]
  const others = theirs.map((one) => one.id).filter((id) => !ours.includes(id))
  await prisma.user.updateMany({ where: { id: { in: others } }, data: { roles: [] } })
  for (let round = 0; round < 5; round++) {
    const answers = await Promise.all([
      refusal(setRoles(admin, { userId: bea.id, roles: [] })),
      refusal(setRoles(bea, { userId: admin.id, roles: [] })),
    ])
    expect(answers.sort()).toEqual(['accepted', 'last-admin'])
    await prisma.user.updateMany({ where: { id: { in: ours } }, data: { roles: ['admin'] } })
  }
  await prisma.user.update({ where: { id: bea.id }, data: { roles: [] } })
})

test('an admin cannot drop their own role by a slip, and nobody else sees the people page', async () => {
  expect(await refusal(setRoles(admin, { userId: admin.id, roles: [] }))).toBe('forbidden')
  expect(await refusal(setRoles(anna, { userId: anna.id, roles: ['admin'] }))).toBe('not-found')
  expect(await refusal(peopleList(anna, {}))).toBe('not-found')
  expect(await refusal(managedPerson(visitor(), 'Anna Other'))).toBe('not-found')
})

test('a mediator of one topic is shown as such, and can be let go', async () => {
  await setTopicRole(admin, { userId: anna.id, topicId, role: 'mediator' })
  expect((await publicPerson(visitor(), 'ANNA OTHER'))?.topicRoles).toMatchObject([{ topicId, role: 'mediator' }])
  await setTopicRole(admin, { userId: anna.id, topicId, role: 'none' })
  expect((await publicPerson(visitor(), 'Anna Other'))?.topicRoles).toEqual([])
})

test('who has voted in a topic is not made its mediator', async () => {
  const pollId = newId()
  const key = { topicId, pollId }
  await prisma.poll.create({ data: { topicId, id: pollId, slug: 'main', kind: 'stance5', createdById: admin.id } })
  await prisma.pollQuestionVersion.create({ data: { ...key, number: 1, wording: 'Should they talk?', hash: 'x' } })
  await prisma.ballot.create({ data: { ...key, question: 1, voterId: anna.id, choice: ['1'] } })
  expect(await refusal(setTopicRole(admin, { userId: anna.id, topicId, role: 'mediator' }))).toBe(
    'voters-do-not-mediate',
  )
})

test('people are found by a part of a name, look-alike letters or not, and of an address; pages follow by key', async () => {
  for (let i = 0; i < 55; i++)
    await createUser({
      name: `Zoltan Number ${i}`,
      email: `z${i}@zoltan.example`,
      role: [],
      password: 'seven grey herons',
    })
  const names = async (search: string) => (await peopleList(admin, { search })).people.map((p) => p.name)
  expect(await names('ANNA OTH')).toEqual(['Anna Other'])
  expect(await names('chief@')).toEqual(['Ada Chief'])
  expect(await names('100%')).toEqual([])
  const first = await peopleList(admin, { search: 'zoltan' })
  const second = await peopleList(admin, { search: 'zoltan', after: first.next ?? '' })
  expect([first.people.length, second.people.length, second.next]).toEqual([50, 5, null])
  expect(new Set([...first.people, ...second.people].map((p) => p.id)).size).toBe(55)
}, 60_000)

test('a name is changed unless it reads like another', async () => {
  expect(await refusal(rename(anna, { name: 'Ada Chief' }))).toBe('invalid')
  await rename(anna, { name: 'ANNA OTHER' })
  await rename(anna, { name: 'Anna Third' })
  expect(await publicPerson(visitor(), 'Anna Other')).toBeNull()
  expect(await publicPerson(visitor(), 'anna third')).toMatchObject({ id: anna.id })
})
