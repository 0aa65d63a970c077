import { afterAll, beforeAll, expect, test } from 'vitest'
import { disconnect, prisma } from '@/lib/db/client'
import { newId } from '@/lib/kernel/id'
import { appealDecision, decideAppeal } from './appeals.commands'
import { decideCase } from './decisions.commands'
import { publicLog } from './log.queries'
import { acknowledgeWarning, imposeSanction, liftSanction } from './sanctions.commands'
import { ownSanctions } from './standing.queries'
import { openTopic, person, writtenPost } from './test-scene.commands'
import { unwatchWord, watchWord } from './words.commands'
import { watchedWords } from './words.queries'

type Person = Awaited<ReturnType<typeof person>>
let scene: Awaited<ReturnType<typeof openTopic>>
let ann: Person
let mod: Person
let other: Person
let admin: Person

beforeAll(async () => {
  ann = await person('Ann')
  mod = await person('Mod', ['moderator'])
  other = await person('Other', ['moderator'])
  admin = await person('Admin', ['admin'])
  scene = await openTopic(mod)
})
afterAll(disconnect)

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (e: { reason?: string; details?: { fields?: Record<string, string> }; message?: string }) =>
      e.details?.fields ? Object.values(e.details.fields)[0] : (e.reason ?? e.message),
  )

async function removed() {
  const post = await writtenPost(scene, ann, { text: 'A remark about the other side.' })
  await prisma.case.create({ data: { topicId: post.topicId, id: post.postId, postId: post.postId, cause: 'reported' } })
  const { decisionId } = await decideCase(mod, {
    topicId: post.topicId,
    caseId: post.postId,
    revisionId: post.revisionId,
    version: 1,
    action: 'remove',
    ground: '2',
    reason: 'About the person, not the argument.',
    facts: '',
  })
  return { ...post, decisionId }
}

const appeal = async (post: Awaited<ReturnType<typeof removed>>) => {
  await appealDecision(ann, { topicId: post.topicId, decisionId: post.decisionId, text: 'It was about the argument.' })
  return prisma.appeal.findFirstOrThrow({ where: { decisionId: post.decisionId } })
}

test('an appeal is answered by somebody else, and a reversal gives the post its place and time back', async () => {
  const post = await removed()
  const before = await prisma.post.findFirstOrThrow({ where: { id: post.postId } })
  expect(before.state).toBe('REMOVED')
  const { id } = await appeal(post)
  const answer = {
    topicId: post.topicId,
    appealId: id,
    outcome: 'reversed' as const,
    reason: 'It is about the argument.',
  }
  expect(await refusal(decideAppeal(mod, answer))).toBe('same-decider')
  expect(await refusal(decideAppeal(ann, answer))).toBe('not-found')
  await decideAppeal(other, answer)
  const after = await prisma.post.findFirstOrThrow({ where: { id: post.postId } })
  expect(after).toMatchObject({ state: 'LIVE', publishedAt: before.publishedAt, anchorId: before.anchorId })
  expect(await prisma.case.findFirst({ where: { id: post.postId } })).toMatchObject({ state: 'FINAL' })
  const { lines } = await publicLog()
  const first = await prisma.decision.findFirstOrThrow({ where: { id: post.decisionId } })
  expect(lines[0]).toMatchObject({ action: 'appeal reversed', appealOf: Number(first.logSeq) })
  expect(await refusal(decideAppeal(other, answer))).toBe('already-decided')
})

test('only its author appeals, once', async () => {
  const post = await removed()
  const input = { topicId: post.topicId, decisionId: post.decisionId, text: 'Look again.' }
  expect(await refusal(appealDecision(other, input))).toBe('not-found')
  await appealDecision(ann, input)
  expect(await refusal(appealDecision(ann, input))).toBe('already-decided')
})

test('after six months it is too late', async () => {
  const post = await removed()
  const long = new Date(Date.now() - 184 * 86_400_000)
  await prisma.decision.updateMany({ where: { id: post.decisionId }, data: { createdAt: long } })
  const input = { topicId: post.topicId, decisionId: post.decisionId, text: 'Look again.' }
  expect(await refusal(appealDecision(ann, input))).toBe('too-late')
})

test('the database itself refuses the first decider, and a made-up one', async () => {
  const post = await removed()
  const { id } = await appeal(post)
  const answered = { outcome: 'upheld' as const, decidedAt: new Date() }
  const where = { topicId_id: { topicId: post.topicId, id } }
  await expect(prisma.appeal.update({ where, data: { ...answered, deciderId: mod.id } })).rejects.toThrow()
  await expect(
    prisma.appeal.update({ where, data: { ...answered, deciderId: mod.id, firstDeciderId: newId() } }),
  ).rejects.toThrow()
})

test('two answers at once: one counts', async () => {
  const post = await removed()
  const { id } = await appeal(post)
  const answer = {
    topicId: post.topicId,
    appealId: id,
    outcome: 'upheld' as const,
    reason: 'Agreed with the first look.',
  }
  const answers = await Promise.all([refusal(decideAppeal(other, answer)), refusal(decideAppeal(admin, answer))])
  expect(answers.sort()).toEqual(['accepted', 'already-decided'])
})

test('a warning is read by the warned, a suspension can be lifted, staff are the admins’', async () => {
  const eve = await person('Eve')
  await imposeSanction(mod, { userId: eve.id, kind: 'warn', reason: 'Tone.' })
  await imposeSanction(mod, { userId: eve.id, kind: 'suspend', days: 3, reason: 'Again.' })
  const [suspended, warned] = await ownSanctions(eve)
  expect(suspended?.until?.getTime()).toBeGreaterThan(Date.now() + 2.9 * 86_400_000)
  await acknowledgeWarning(eve, { id: warned?.id ?? '' })
  expect(await refusal(acknowledgeWarning(ann, { id: warned?.id ?? newId() }))).toBe('not-found')
  await liftSanction(other, { id: suspended?.id ?? '' })
  expect((await ownSanctions(eve))[0]?.liftedAt).not.toBeNull()
  expect(await refusal(imposeSanction(mod, { userId: other.id, kind: 'ban', reason: 'x' }))).toBe('forbidden')
  expect(await refusal(imposeSanction(admin, { userId: other.id, kind: 'warn', reason: 'x' }))).toBe('accepted')
  expect(await refusal(imposeSanction(ann, { userId: eve.id, kind: 'warn', reason: 'x' }))).toBe('not-found')
})

test('words are watched by admins, each once', async () => {
  const word = `Casino ${newId()}`
  await watchWord(admin, { word })
  expect(await refusal(watchWord(admin, { word: word.toUpperCase() }))).toBe('already-there')
  const found = (await watchedWords(admin)).find((w) => w.word === word.toLowerCase())
  await unwatchWord(admin, { id: found?.id ?? '' })
  expect(await refusal(watchWord(mod, { word }))).toBe('not-found')
})
