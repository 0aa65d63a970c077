import { afterAll, beforeAll, expect, test } from 'vitest'
import { nameKey } from '@/lib/accounts/names'
import { disconnect, prisma } from '@/lib/db/client'
import { newId } from '@/lib/kernel/id'
import { visitor } from '@/lib/kernel/viewer'
import { decideCase } from '@/lib/moderation/decisions.commands'
import { reportPost } from '@/lib/moderation/reports.commands'
import { acknowledgeWarning, imposeSanction } from '@/lib/moderation/sanctions.commands'
import { openTopic, person, writtenPost } from '@/lib/moderation/test-scene.commands'
import { markRead, openNotification } from './commands'
import { tellDecision, tellSanction } from './decisions.commands'
import { mailNotification } from './mail.commands'
import { ownNotifications, signals } from './queries'
import { tellReplies } from './replies.commands'

type Person = Awaited<ReturnType<typeof person>>
let scene: Awaited<ReturnType<typeof openTopic>>
let ann: Person
let mod: Person

beforeAll(async () => {
  mod = await person('Mod', ['moderator'])
  scene = await openTopic(mod)
})
afterAll(disconnect)

const fresh = async () => {
  ann = await person('Ann')
  return ann
}

async function reply(to: { postId: string }, text: string, held = false, html = `<p>${text}</p>`) {
  const author = await person('Bob')
  const post = await writtenPost(scene, author, { text, html, held })
  await prisma.post.updateMany({ where: { id: post.postId }, data: { parentId: to.postId } })
  return { ...post, author }
}

test('whom a post answers is told once, however often the job runs', async () => {
  await fresh()
  const post = await writtenPost(scene, ann)
  const answer = await reply(post, 'I disagree.')
  await tellReplies(answer)
  await tellReplies(answer)
  const { items } = await ownNotifications(ann)
  expect(items).toMatchObject([
    { kind: 'reply', unread: true, topic: 'Peace talks', href: `/t/${scene.slug}/posts/${answer.postId}` },
  ])
  expect(items[0]?.name).toMatch(/^Bob/)
  expect((await signals(ann)).unread).toBe(1)
})

test('who is named is told, and who is both answered and named is told once', async () => {
  await fresh()
  const named = await person('Carl')
  const name = `carl${newId().slice(-8)}`
  await prisma.user.update({ where: { id: named.id }, data: { name, nameKey: nameKey(name) } })
  const post = await writtenPost(scene, ann)
  const annName = `ann${newId().slice(-8)}`
  await prisma.user.update({ where: { id: ann.id }, data: { name: annName, nameKey: nameKey(annName) } })
  const link = (name: string) => `<a href="/people/${name}" class="mention">@${name}</a>`
  await tellReplies(await reply(post, `See above.`, false, `<p>${link(name)} and ${link(annName)}, see above.</p>`))
  expect((await ownNotifications(named)).items).toMatchObject([{ kind: 'mention' }])
  expect((await ownNotifications(ann)).items).toMatchObject([{ kind: 'reply' }])
})

test('a held reply tells nobody', async () => {
  await fresh()
  const post = await writtenPost(scene, ann)
  await tellReplies(await reply(post, 'Held.', true))
  expect((await signals(ann)).unread).toBe(0)
})

test('an author learns that a post was not published and can read why; a kept post says nothing', async () => {
  await fresh()
  const post = await writtenPost(scene, ann, { held: true })
  const input = { topicId: post.topicId, caseId: post.postId, revisionId: post.revisionId, version: 1, facts: '' }
  const { decisionId } = await decideCase(mod, { ...input, action: 'reject', ground: '2', reason: 'Tone.' })
  await tellDecision({ topicId: post.topicId, decisionId })
  await tellDecision({ topicId: post.topicId, decisionId })
  const { items } = await ownNotifications(ann)
  expect(items).toMatchObject([{ kind: 'decision', href: `/notifications/decisions/${decisionId}` }])
  expect(JSON.stringify(items)).not.toContain(mod.id)
})

test('a sanction is told', async () => {
  await fresh()
  await imposeSanction(mod, { userId: ann.id, kind: 'warn', reason: 'Tone.' })
  const { id } = await prisma.sanction.findFirstOrThrow({ where: { userId: ann.id } })
  expect(await signals(ann)).toEqual({ unread: 0, warned: true })
  await tellSanction({ sanctionId: id })
  await acknowledgeWarning(ann, { id })
  expect(await signals(ann)).toEqual({ unread: 1, warned: false })
  expect((await ownNotifications(ann)).items).toMatchObject([{ kind: 'sanction', href: '/notifications/standing' }])
})

test('opening one reads it, and another person’s does not exist', async () => {
  await fresh()
  const post = await writtenPost(scene, ann)
  await tellReplies(await reply(post, 'One.'))
  await tellReplies(await reply(post, 'Two.'))
  const [first] = (await ownNotifications(ann)).items
  await expect(openNotification(mod, { id: first?.id ?? '' })).rejects.toMatchObject({ reason: 'not-found' })
  await openNotification(ann, { id: first?.id ?? '' })
  expect((await signals(ann)).unread).toBe(1)
  expect(await markRead(ann, {})).toEqual({ read: 1 })
  expect((await signals(ann)).unread).toBe(0)
  expect((await signals(visitor())).unread).toBe(0)
})

test('older ones are on the next page, none twice', async () => {
  await fresh()
  const row = { userId: ann.id, kind: 'reply', topicId: scene.topicId, payload: { actorId: mod.id, postId: newId() } }
  await prisma.notification.createMany({ data: Array.from({ length: 45 }, () => ({ ...row, id: newId() })) })
  const first = await ownNotifications(ann)
  const second = await ownNotifications(ann, { before: first.older ?? '' })
  expect([first.items.length, second.items.length, second.older]).toEqual([30, 15, null])
  expect(new Set([...first.items, ...second.items].map((item) => item.id)).size).toBe(45)
})

test('what was decided comes by mail too, once, to a confirmed address only', async () => {
  await fresh()
  await imposeSanction(mod, { userId: ann.id, kind: 'warn', reason: 'Tone.' })
  const { id: sanctionId } = await prisma.sanction.findFirstOrThrow({ where: { userId: ann.id } })
  await tellSanction({ sanctionId })
  await tellSanction({ sanctionId })
  const orders = await prisma.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM graphile_worker._private_jobs j
    JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE t.identifier = 'mailNotification' AND j.payload->>'userId' = ${ann.id}`
  expect(orders[0]?.n).toBe(1)
  const { id } = await prisma.notification.findFirstOrThrow({ where: { userId: ann.id } })
  const { email } = await prisma.user.findUniqueOrThrow({ where: { id: ann.id } })
  await mailNotification({ userId: ann.id, id })
  expect(await prisma.caughtMail.count({ where: { to: email } })).toBe(0)
  await prisma.user.update({ where: { id: ann.id }, data: { emailVerified: new Date() } })
  await mailNotification({ userId: ann.id, id })
  const [mail] = await prisma.caughtMail.findMany({ where: { to: email } })
  expect(mail).toMatchObject({ subject: 'You have been warned: Tone.' })
})

test('reporters learn how their report was answered, once, and not of later decisions', async () => {
  await fresh()
  const author = await person('Author')
  const post = await writtenPost(scene, author)
  await reportPost(ann, { ...post, category: 'abuse', note: '' })
  const input = { topicId: post.topicId, caseId: post.postId, revisionId: post.revisionId, facts: '' }
  const first = await decideCase(mod, { ...input, version: 1, action: 'keep', ground: '', reason: '' })
  await tellDecision({ topicId: post.topicId, decisionId: first.decisionId })
  expect((await ownNotifications(ann)).items).toMatchObject([{ kind: 'reportDecided', payload: { agreed: false } }])
  expect(await signals(author)).toEqual({ unread: 0, warned: false })
  const bob = await person('Bob')
  await reportPost(bob, { ...post, category: 'illegal', note: '' })
  const { version } = await prisma.case.findFirstOrThrow({ where: { id: post.postId } })
  const second = await decideCase(mod, { ...input, version, action: 'remove', ground: 'law', reason: 'A threat.' })
  await tellDecision({ topicId: post.topicId, decisionId: second.decisionId })
  expect((await ownNotifications(bob)).items).toMatchObject([{ kind: 'reportDecided', payload: { agreed: true } }])
  expect((await ownNotifications(ann)).items).toHaveLength(1)
})
