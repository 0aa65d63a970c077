import { afterAll, beforeAll, expect, test } from 'vitest'
import { disconnect, prisma } from '@/lib/db/client'
import { newId } from '@/lib/kernel/id'
import { visitor } from '@/lib/kernel/viewer'
import { reviewCase } from './case.queries'
import { claimCase } from './cases.commands'
import { decideCase } from './decisions.commands'
import { ownDecision } from './decisions.queries'
import { logCheck, publicLog } from './log.queries'
import { reviewQueue } from './queue.queries'
import { openTopic, person, stance, writtenPost } from './test-scene.commands'
import { undoDecision } from './undo.commands'

type Person = Awaited<ReturnType<typeof person>>
let scene: Awaited<ReturnType<typeof openTopic>>
let ann: Person
let mod: Person
let other: Person

beforeAll(async () => {
  ann = await person('Ann')
  mod = await person('Mod', ['moderator'])
  other = await person('Other', ['moderator'])
  scene = await openTopic(mod)
})
afterAll(disconnect)

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (e: { reason?: string; details?: { fields?: Record<string, string> }; message?: string }) =>
      e.details?.fields ? Object.values(e.details.fields)[0] : (e.reason ?? e.message),
  )

const caseOf = (postId: string) => prisma.case.findFirstOrThrow({ where: { postId } })

async function decision(post: { topicId: string; postId: string; revisionId: string }, action: string) {
  const { version } = await caseOf(post.postId)
  const restricts = ['reject', 'hide', 'remove', 'askToEdit'].includes(action)
  return {
    topicId: post.topicId,
    caseId: post.postId,
    revisionId: post.revisionId,
    version,
    action: action as 'approve',
    ground: restricts ? '2' : '',
    reason: restricts ? 'It is about the person, not about the argument.' : '',
    facts: '',
  }
}

test('a held post opens a case in the transaction that holds it, and approving shows it', async () => {
  const post = await writtenPost(scene, ann, { held: true })
  expect(await caseOf(post.postId)).toMatchObject({ state: 'OPEN', cause: 'held', urgency: 20 })
  const queue = await reviewQueue(mod)
  expect(queue.items.find((item) => item.id === post.postId)).toMatchObject({
    cause: 'held',
    hold: { reason: 'firstPosts' },
  })
  await decideCase(mod, await decision(post, 'approve'))
  expect(await prisma.post.findFirst({ where: { id: post.postId } })).toMatchObject({
    state: 'LIVE',
    publishedRevisionId: post.revisionId,
    hold: null,
  })
  const { lines } = await publicLog()
  expect(lines[0]).toMatchObject({
    action: 'post approved',
    actorRole: 'moderator',
    target: `/t/${scene.slug}/posts/${post.postId}`,
  })
  expect((await reviewQueue(mod)).items.find((item) => item.id === post.postId)).toBeUndefined()
})

test('the queue and its cases do not exist for members and visitors', async () => {
  const post = await writtenPost(scene, ann, { held: true })
  const of = { topicId: post.topicId, caseId: post.postId }
  for (const viewer of [ann, visitor()]) {
    expect(await refusal(reviewQueue(viewer))).toBe('not-found')
    expect(await refusal(reviewCase(viewer, of))).toBe('not-found')
    expect(await refusal(decideCase(viewer, await decision(post, 'approve')))).toBe('not-found')
    expect(await refusal(claimCase(viewer, of))).toBe('not-found')
  }
})

test('two moderators decide at once: one is told that it was decided', async () => {
  const post = await writtenPost(scene, ann, { held: true })
  const input = await decision(post, 'approve')
  const other_ = { ...(await decision(post, 'reject')) }
  const answers = await Promise.all([refusal(decideCase(mod, input)), refusal(decideCase(other, other_))])
  expect(answers.sort()).toEqual(['accepted', 'already-decided'])
  expect(await prisma.decision.count({ where: { postId: post.postId } })).toBe(1)
})

test('nobody decides about their own post, or about a text that changed meanwhile', async () => {
  const own = await writtenPost(scene, mod, { held: true })
  expect(await refusal(decideCase(mod, await decision(own, 'approve')))).toBe('own-post')
  const post = await writtenPost(scene, ann, { held: true })
  const input = await decision(post, 'approve')
  expect(await refusal(decideCase(mod, { ...input, revisionId: crypto.randomUUID() }))).toBe('stale-revision')
  expect(await refusal(decideCase(mod, { ...input, version: input.version + 1 }))).toBe('conflict')
  expect(await refusal(decideCase(mod, { ...input, action: 'restore' }))).toBe('conflict')
})

test('an edit that is saved while its post is being decided is told as one', async () => {
  const post = await writtenPost(scene, ann, { held: true })
  const input = await decision(post, 'approve')
  const later = newId()
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  const edit = prisma.$transaction(async (tx) => {
    await tx.postRevision.create({
      data: {
        topicId: post.topicId,
        id: later,
        postId: post.postId,
        number: 2,
        state: 'PENDING',
        text: 'Later words.',
        html: '<p>Later words.</p>',
        rendererVersion: 1,
      },
    })
    const where = { topicId_id: { topicId: post.topicId, id: post.postId } }
    await tx.post.update({ where, data: { latestRevisionId: later } })
    await pause(500)
  })
  await pause(150)
  const told = refusal(decideCase(mod, input))
  await edit
  expect(await told).toBe('stale-revision')
})

test('what somebody has claimed is theirs for a while', async () => {
  const post = await writtenPost(scene, ann, { held: true })
  const of = { topicId: post.topicId, caseId: post.postId }
  await claimCase(mod, of)
  expect(await refusal(claimCase(other, of))).toBe('case-claimed')
  expect(await refusal(decideCase(other, await decision(post, 'approve')))).toBe('case-claimed')
  await prisma.case.updateMany({ where: { id: post.postId }, data: { claimedUntil: new Date(Date.now() - 1000) } })
  expect(await refusal(decideCase(other, await decision(post, 'approve')))).toBe('accepted')
})

test('an explanation may not carry the removed words into the public log', async () => {
  const text = 'They are all paid by somebody and everyone here knows it'
  const post = await writtenPost(scene, ann, { text, held: true })
  const input = { ...(await decision(post, 'reject')), reason: 'He wrote: they are all paid by somebody.' }
  expect(await refusal(decideCase(mod, input))).toBe('repeats-post')
  await decideCase(mod, { ...input, reason: 'It guesses at motives.' })
  const { lines } = await publicLog()
  expect(JSON.stringify(lines)).not.toContain('paid by somebody')
  expect(lines[0]).toMatchObject({ action: 'post rejected', rule: '2', reason: 'It guesses at motives.' })
  expect(lines[0]?.contentHash).toHaveLength(64)
})

test('illegal content shows its category only', async () => {
  const post = await writtenPost(scene, ann, { held: true })
  await decideCase(mod, {
    ...(await decision(post, 'reject')),
    ground: 'law',
    reason: 'A threat against a named person.',
  })
  const { lines } = await publicLog()
  expect(lines[0]).toMatchObject({ action: 'post rejected', rule: 'law', reason: '', contentHash: '' })
})

test('the author reads the decision with their own text, and nobody else does', async () => {
  const post = await writtenPost(scene, ann, { text: 'My own removed words.', held: true })
  const { decisionId } = await decideCase(mod, await decision(post, 'reject'))
  expect(await ownDecision(ann, decisionId)).toMatchObject({
    text: 'My own removed words.',
    ground: '2',
    can: { appeal: true },
  })
  expect(await ownDecision(ann, post.postId)).toMatchObject({ id: decisionId })
  expect(await ownDecision(mod, decisionId)).toBeNull()
  expect(await ownDecision(visitor(), decisionId)).toBeNull()
})

test('a moderator of the opposite stance leaves it to another, and after four hours may decide openly', async () => {
  const author = await person('Opposer')
  const partisan = await person('Partisan', ['moderator'])
  await stance(scene, author, '-2')
  await stance(scene, partisan, '2')
  const post = await writtenPost(scene, author, { held: true })
  const input = await decision(post, 'reject')
  expect(await refusal(decideCase(partisan, input))).toBe('conflict-of-stance')
  expect(await refusal(decideCase(partisan, { ...input, ground: '5' }))).toBe('accepted')
  const second = await writtenPost(scene, author, { held: true })
  await prisma.case.updateMany({
    where: { id: second.postId },
    data: { openedAt: new Date(Date.now() - 4.1 * 3_600_000) },
  })
  await decideCase(partisan, await decision(second, 'reject'))
  const { lines } = await publicLog()
  expect(lines[0]?.reason).toMatch(/^CONFLICTED: /)
  expect(await caseOf(second.postId)).toMatchObject({ state: 'REOPENED', cause: 'secondLook' })
  expect(await refusal(decideCase(partisan, await decision(second, 'keep')))).toBe('same-decider')
  expect(await refusal(decideCase(mod, await decision(second, 'keep')))).toBe('accepted')
})

test('a decision can be taken back for ten minutes by who took it', async () => {
  const post = await writtenPost(scene, ann, { held: true })
  const { decisionId } = await decideCase(mod, await decision(post, 'reject'))
  expect(await refusal(undoDecision(other, { topicId: post.topicId, decisionId }))).toBe('not-found')
  await undoDecision(mod, { topicId: post.topicId, decisionId })
  expect(await prisma.post.findFirst({ where: { id: post.postId } })).toMatchObject({ state: 'HELD' })
  expect(await caseOf(post.postId)).toMatchObject({ state: 'REOPENED' })
  expect(await refusal(undoDecision(mod, { topicId: post.topicId, decisionId }))).toBe('conflict')
  await decideCase(other, await decision(post, 'approve'))
  expect(await prisma.post.findFirst({ where: { id: post.postId } })).toMatchObject({ state: 'LIVE' })
})

test('twenty decisions at once leave one whole chain', async () => {
  const posts = await Promise.all(Array.from({ length: 20 }, () => writtenPost(scene, ann, { held: true })))
  const inputs = await Promise.all(posts.map((post, i) => decision(post, i % 2 ? 'approve' : 'reject')))
  await Promise.all(inputs.map((input, i) => decideCase(i % 3 ? mod : other, input)))
  const { entries, broken } = await logCheck()
  expect(broken).toBeNull()
  expect(entries).toBeGreaterThanOrEqual(20)
})

test('the log takes no change and no deletion, also by plain SQL', async () => {
  for (const statement of [
    `UPDATE "LogEntry" SET "reason" = 'other' WHERE "seq" = 1`,
    `DELETE FROM "LogEntry" WHERE "seq" = 1`,
    `TRUNCATE "LogEntry"`,
  ])
    await expect(prisma.$executeRawUnsafe(statement)).rejects.toThrow(/append-only/)
})
