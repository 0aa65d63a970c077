import { afterAll, beforeAll, expect, test } from 'vitest'
import { disconnect, prisma } from '@/lib/db/client'
import { type Member, visitor } from '@/lib/kernel/viewer'
import { editPost } from '@/lib/posts/own-posts.commands'
import { onePost, revisionsOf } from '@/lib/posts/queries'
import { decideCase } from './decisions.commands'
import { openTopic, person, writtenPost } from './test-scene.commands'
import { undoDecision } from './undo.commands'

let ann: Member
let mod: Member
let scene: Awaited<ReturnType<typeof openTopic>>

beforeAll(async () => {
  ann = await person('Ann')
  mod = await person('Mod', ['moderator'])
  scene = await openTopic(mod)
})
afterAll(disconnect)

type Written = { topicId: string; postId: string }

async function decide(post: Written, action: 'hide' | 'approve' | 'reject') {
  const { version } = await prisma.case.findFirstOrThrow({ where: { postId: post.postId } })
  const { latestRevisionId } = await prisma.post.findFirstOrThrow({ where: { id: post.postId } })
  const words = action === 'approve' ? { ground: '', reason: '' } : { ground: '2', reason: 'It is about the person.' }
  const at = { topicId: post.topicId, caseId: post.postId, revisionId: latestRevisionId, version }
  return (await decideCase(mod, { ...at, ...words, action, facts: '' })).decisionId
}

async function edit(post: Written, text: string) {
  const { latestRevisionId } = await prisma.post.findFirstOrThrow({ where: { id: post.postId } })
  await editPost(ann, { ...post, revisionId: latestRevisionId, text, showsStance: false })
}

async function hiddenAndEdited() {
  const { topicId, postId } = await writtenPost(scene, ann, { held: true, text: 'Shameful words.' })
  const post = { topicId, postId }
  await decide(post, 'approve')
  await prisma.case.updateMany({ where: { postId }, data: { state: 'OPEN' } })
  await decide(post, 'hide')
  await edit(post, 'Decent words.')
  return post
}

const seen = (post: Written) => onePost(visitor(), { slug: scene.slug, postId: post.postId })
const history = async (post: Written) =>
  JSON.stringify((await revisionsOf(visitor(), { slug: scene.slug, postId: post.postId }))?.revisions)

test('who reads the history of a post that was hidden and mended sees no word of what was hidden', async () => {
  const post = await hiddenAndEdited()
  await decide(post, 'approve')
  expect((await seen(post))?.html).toContain('Decent')
  expect(await history(post)).toContain('Decent')
  expect(await history(post)).not.toContain('Shameful')
})

test('taking back the approval of a mended text does not show the hidden one', async () => {
  const post = await hiddenAndEdited()
  const decisionId = await decide(post, 'approve')
  await undoDecision(mod, { topicId: post.topicId, decisionId })
  expect(await prisma.post.findFirst({ where: { id: post.postId } })).toMatchObject({ state: 'HIDDEN' })
  expect((await seen(post))?.html).toBeNull()
  await decide(post, 'approve')
  expect((await seen(post))?.html).toContain('Decent')
})

test('an edit whose approval was taken back and which was then rejected is nobody’s to read any more', async () => {
  const { topicId, postId } = await writtenPost(scene, ann, { text: 'As it was.', held: true })
  const post = { topicId, postId }
  await decide(post, 'approve')
  await prisma.topic.update({ where: { id: topicId }, data: { holdAll: true } })
  await edit(post, 'A secret told.')
  const decisionId = await decide(post, 'approve')
  expect(await history(post)).toContain('secret')
  await undoDecision(mod, { topicId, decisionId })
  expect(await history(post)).not.toContain('secret')
  await decide(post, 'reject')
  expect(await history(post)).not.toContain('secret')
  expect((await seen(post))?.html).toContain('As it was.')
})
