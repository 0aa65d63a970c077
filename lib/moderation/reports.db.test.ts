import { afterAll, beforeAll, expect, test } from 'vitest'
import { disconnect, prisma } from '@/lib/db/client'
import { visitor } from '@/lib/kernel/viewer'
import { reviewCase } from './case.queries'
import type { Category } from './categories'
import { decideCase } from './decisions.commands'
import { publicLog } from './log.queries'
import { reportPost } from './reports.commands'
import { reportablePost } from './reports.queries'
import { openTopic, person, stance, writtenPost } from './test-scene.commands'

type Person = Awaited<ReturnType<typeof person>>
type Post = Awaited<ReturnType<typeof writtenPost>>
let scene: Awaited<ReturnType<typeof openTopic>>
let ann: Person
let bob: Person
let mod: Person

beforeAll(async () => {
  ann = await person('Ann')
  bob = await person('Bob')
  mod = await person('Mod', ['moderator'])
  scene = await openTopic(mod)
})
afterAll(disconnect)

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (e: { reason?: string; message?: string }) => e.reason ?? e.message,
  )

const report = (post: Post, category: Category = 'abuse') => ({ ...post, category, note: '' })
const caseOf = (postId: string) => prisma.case.findFirst({ where: { postId } })
const stateOf = async (postId: string) => (await prisma.post.findFirst({ where: { id: postId } }))?.state

/** Several newcomers, of one stance or of none, who report a post. */
async function crowd(n: number, post: Post, { answer, category }: { answer?: string; category?: Category } = {}) {
  for (let i = 0; i < n; i++) {
    const one = await person(`Crowd ${i}`)
    if (answer) await stance(scene, one, answer)
    await reportPost(one, report(post, category))
  }
}

async function keep(post: Post) {
  const { version } = (await caseOf(post.postId)) ?? { version: 0 }
  const input = { topicId: post.topicId, caseId: post.postId, revisionId: post.revisionId, version }
  await decideCase(mod, { ...input, action: 'keep', ground: '', reason: '', facts: '' })
}

test('reporting twice is one report, also in parallel', async () => {
  const post = await writtenPost(scene, ann)
  const answers = await Promise.all(Array.from({ length: 10 }, () => reportPost(bob, report(post))))
  expect(answers.filter((a) => !a.again)).toHaveLength(1)
  expect(await prisma.report.count({ where: { postId: post.postId } })).toBe(1)
  expect(await caseOf(post.postId)).toMatchObject({ state: 'OPEN', cause: 'reported' })
})

test('one’s own post, a text not read and what is not visible are refused', async () => {
  const post = await writtenPost(scene, ann)
  const held = await writtenPost(scene, ann, { held: true })
  expect(await refusal(reportPost(ann, report(post)))).toBe('own-post')
  expect(await refusal(reportPost(visitor(), report(post)))).toBe('sign-in')
  expect(await refusal(reportPost(bob, report({ ...post, revisionId: crypto.randomUUID() })))).toBe('stale-revision')
  expect(await refusal(reportPost(bob, report(held)))).toBe('not-found')
  expect(await reportablePost(bob, { slug: scene.slug, postId: held.postId })).toBeNull()
})

test('a one-sided pile-on only queues, on top and labelled', async () => {
  const post = await writtenPost(scene, ann)
  await crowd(12, post, { answer: '-2' })
  expect(await stateOf(post.postId)).toBe('LIVE')
  expect(await caseOf(post.postId)).toMatchObject({ state: 'OPEN', oneSided: true })
  expect((await caseOf(post.postId))?.urgency).toBeGreaterThan(400)
})

test('readers of two sides hide a post until somebody looks, and the log says that a rule did', async () => {
  const post = await writtenPost(scene, ann)
  await crowd(6, post, { answer: '-2' })
  await crowd(4, post, { answer: '1' })
  expect(await stateOf(post.postId)).toBe('HIDDEN')
  expect(await caseOf(post.postId)).toMatchObject({ state: 'OPEN', oneSided: false })
  const { lines } = await publicLog()
  expect(lines[0]).toMatchObject({ action: 'post hidden', automated: true, actorRole: 'automatic', reason: 'abuse' })
  const decision = await prisma.decision.findFirst({ where: { postId: post.postId } })
  expect(decision).toMatchObject({ source: 'automated', deciderId: null, postState: 'LIVE' })
})

test('enough reports of spam hide it whoever they are', async () => {
  const post = await writtenPost(scene, ann)
  await crowd(10, post, { category: 'spam' })
  expect(await stateOf(post.postId)).toBe('HIDDEN')
})

test('after a decision the same again only accumulates, and something graver opens it', async () => {
  const post = await writtenPost(scene, ann)
  await reportPost(bob, report(post))
  await crowd(1, post)
  await keep(post)
  expect(await prisma.report.count({ where: { postId: post.postId, agreed: false } })).toBe(2)
  await crowd(1, post)
  expect((await caseOf(post.postId))?.state).toBe('DECIDED')
  await crowd(1, post)
  expect((await caseOf(post.postId))?.state).toBe('REOPENED')
  await keep(post)
  await reportPost(bob, report(post, 'illegal'))
  expect((await caseOf(post.postId))?.state).toBe('REOPENED')
})

test('an edit starts clean', async () => {
  const post = await writtenPost(scene, ann)
  await reportPost(bob, report(post))
  await keep(post)
  const revisionId = crypto.randomUUID()
  const text = { text: 'New words.', html: '<p>New words.</p>', rendererVersion: 1 }
  await prisma.postRevision.create({
    data: { topicId: post.topicId, id: revisionId, postId: post.postId, number: 2, state: 'PUBLISHED', ...text },
  })
  await prisma.post.updateMany({
    where: { id: post.postId },
    data: { publishedRevisionId: revisionId, latestRevisionId: revisionId },
  })
  await reportPost(bob, report({ ...post, revisionId }))
  expect((await caseOf(post.postId))?.state).toBe('REOPENED')
})

test('a moderator sees how right a reporter has been, not who it is', async () => {
  const post = await writtenPost(scene, ann)
  await reportPost(bob, { ...report(post), note: 'look at the second line' })
  const view = await reviewCase(mod, { topicId: post.topicId, caseId: post.postId })
  expect(view?.reports).toMatchObject([{ category: 'abuse', note: 'look at the second line' }])
  expect(JSON.stringify(view)).not.toContain(bob.id)
})

test('who reports a post does not read in it what was removed elsewhere', async () => {
  const gone = await writtenPost(scene, bob, { text: 'Shameful words.' })
  const html = `<blockquote data-quote="${gone.postId}"><p>Shameful words.</p></blockquote><p>Mine.</p>`
  const post = await writtenPost(scene, ann, { html })
  await prisma.postRevision.updateMany({ where: { id: post.revisionId }, data: { quotes: [gone.postId] } })
  const seen = async () => (await reportablePost(bob, { slug: scene.slug, postId: post.postId }))?.html
  expect(await seen()).toContain('Shameful')
  await prisma.post.updateMany({ where: { id: gone.postId }, data: { state: 'REMOVED' } })
  expect(await seen()).not.toContain('Shameful')
  expect(await seen()).toContain('Mine.')
})
