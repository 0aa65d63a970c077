import { beforeAll, describe, expect, test } from 'vitest'
import { countStatements, prisma } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { newId } from '@/lib/kernel/id'
import { type Member, type Viewer, visitor } from '@/lib/kernel/viewer'
import { hidePost, publishRevision, rejectRevision, removePost, restorePost } from './fate.commands'
import { branchPage, composer, discussionPage, newSince, onePost, revisionsOf } from './queries'
import { PostsQuery } from './schema'
import { openTopic, person, say } from './test-talk.commands'

let editor: Member
let moderator: Member
let grace: Member
let ines: Member
beforeAll(async () => {
  editor = await person('Editor', { roles: ['editor'] })
  moderator = await person('Mira', { roles: ['moderator'] })
  grace = await person('Grace')
  ines = await person('Ines', { trust: 0 })
})
const page = (viewer: Viewer, slug: string, over = {}) => discussionPage(viewer, PostsQuery.parse({ slug, ...over }))
const texts = async (viewer: Viewer, slug: string, over = {}) =>
  (await page(viewer, slug, over))?.posts.map((post) => post.html)

describe('a held post', () => {
  test('is seen in its place by its author with the reason, and by moderators; for everybody else it never was', async () => {
    const { topicId, slug } = await openTopic(editor)
    const root = await say(grace, slug, 'Welcome.')
    const held = await say(ines, slug, 'My first words.', { parentId: root.id })
    const own = await say(ines, slug, 'And more.', { sectionId: 'h1' })
    expect(held.held).toBe('firstPosts')
    for (const viewer of [ines, moderator]) {
      const seen = await page(viewer, slug)
      expect(seen?.posts.map((post) => [post.id, post.state, post.hold?.reason ?? null, post.indent])).toEqual([
        [root.id, 'LIVE', null, 0],
        [held.id, 'HELD', 'firstPosts', 1],
        [own.id, 'HELD', 'firstPosts', 0],
      ])
      expect((await onePost(viewer, { slug, postId: held.id }))?.html).toContain('My first words.')
    }
    const sectioned = await page(ines, slug, { section: 'h1' })
    expect(sectioned?.posts.map(({ id }) => id)).toEqual([own.id])
    const mediator = await person('Sanna', { topicRoles: { [topicId]: 'mediator' } })
    for (const viewer of [visitor(), grace, editor, mediator]) {
      const never = newId()
      expect(await texts(viewer, slug)).toEqual(['<p>Welcome.</p>\n'])
      expect((await page(viewer, slug))?.posts[0]).toMatchObject({ replyCount: 0, moreReplies: null })
      for (const postId of [held.id, own.id, never]) {
        expect(await onePost(viewer, { slug, postId })).toBeNull()
        expect(await page(viewer, slug, { post: postId })).toBeNull()
        expect(await branchPage(viewer, { slug, postId })).toBeNull()
        expect(await revisionsOf(viewer, { slug, postId })).toBeNull()
        expect(await composer(viewer, { slug, parentId: postId })).toBeNull()
      }
      expect((await newSince(viewer, { slug, since: '2000-01-01T00:00:00Z' }))?.count).toBe(
        viewer.id === grace.id ? 0 : 1,
      )
      await expect(say(grace, slug, 'answer', { parentId: held.id })).rejects.toMatchObject({ reason: 'not-found' })
    }
    const events = await prisma.event.findMany({ where: { topicId, kind: 'post.held' } })
    expect(events).toHaveLength(2)
  })

  test('stands in its place once it is approved, and is nobody’s but its author’s once it is rejected', async () => {
    const { topicId, slug } = await openTopic(editor)
    const first = await say(ines, slug, 'One.')
    const second = await say(ines, slug, 'Two.')
    const judge = async (id: string) => ({
      topicId,
      postId: id,
      revisionId: (await prisma.post.findFirstOrThrow({ where: { topicId, id } })).latestRevisionId,
    })
    const [one, two] = [await judge(first.id), await judge(second.id)]
    await transact((tx) => publishRevision(tx, moderator, one))
    await transact((tx) => rejectRevision(tx, moderator, two))
    expect(await texts(visitor(), slug)).toEqual(['<p>One.</p>\n'])
    expect(await onePost(visitor(), { slug, postId: second.id })).toBeNull()
    await expect(say(grace, slug, 'answer', { parentId: second.id })).rejects.toMatchObject({ reason: 'not-found' })
    expect(await onePost(ines, { slug, postId: second.id })).toMatchObject({ state: 'REMOVED', html: '<p>Two.</p>\n' })
    await expect(
      transact((tx) => publishRevision(tx, moderator, { ...one, revisionId: newId() })),
    ).rejects.toMatchObject({
      reason: 'stale-revision',
    })
    await expect(transact((tx) => rejectRevision(tx, moderator, one))).rejects.toMatchObject({ status: 409 })
  })
})

describe('a post that a decision takes away', () => {
  test('leaves a tombstone with its replies; its author still reads it; it comes back where it was', async () => {
    const { topicId, slug } = await openTopic(editor)
    const root = await say(grace, slug, 'Bad words.')
    const reply = await say(editor, slug, 'An answer.', { parentId: root.id })
    const last = await say(editor, slug, 'Another branch.')
    const at = { topicId, postId: root.id }
    const ids = async (viewer: Viewer) => (await page(viewer, slug))?.posts.map(({ id }) => id)
    for (const take of [
      () => transact((tx) => hidePost(tx, moderator, { ...at, reason: 'hidden' })),
      () => transact((tx) => removePost(tx, moderator, at)),
    ]) {
      await take()
      const seen = await page(visitor(), slug)
      expect(seen?.posts[0]).toMatchObject({ html: null, author: null, hold: null, replyCount: 1 })
      expect(JSON.stringify(seen)).not.toContain('Bad words')
      expect(await onePost(grace, { slug, postId: root.id })).toMatchObject({ html: '<p>Bad words.</p>\n', mine: true })
      expect(await revisionsOf(visitor(), { slug, postId: root.id })).toBeNull()
    }
    expect(await prisma.topicCount.findFirst({ where: { topicId, sectionId: '' } })).toMatchObject({
      posts: 2,
      people: 1,
    })
    await transact((tx) => restorePost(tx, moderator, at))
    expect(await ids(visitor())).toEqual([root.id, reply.id, last.id])
    expect(await texts(visitor(), slug)).toContain('<p>Bad words.</p>\n')
    await expect(transact((tx) => restorePost(tx, moderator, at))).rejects.toMatchObject({ reason: 'conflict' })
  })
})

describe('a long discussion', () => {
  test('is read page by page without a gap, and a link to any post opens the page that holds it', async () => {
    const { topicId, slug } = await openTopic(editor)
    const roots: string[] = []
    for (let i = 0; i < 45; i++) roots.push((await say(grace, slug, `Branch ${i}.`)).id)
    const branch = roots[30] ?? ''
    const replies: string[] = []
    for (let i = 0; i < 25; i++) replies.push((await say(editor, slug, `Reply ${i}.`, { parentId: branch })).id)
    const read: string[] = []
    let next: string | undefined
    for (let pages = 0; pages < 9; pages++) {
      const seen = await page(visitor(), slug, { after: next })
      expect(seen?.earlier === null).toBe(pages === 0)
      read.push(...(seen?.posts.filter((post) => post.depth === 0).map(({ id }) => id) ?? []))
      next = new URL(seen?.later ?? 'x:', 'http://x').searchParams.get('after') ?? undefined
      if (!next) break
    }
    expect(read).toEqual(roots)
    const newest = await page(visitor(), slug, { order: 'newest' })
    expect(newest?.posts[0]?.id).toBe(roots.at(-1))
    const older = new URL(newest?.later ?? '', 'http://x').searchParams.get('after') ?? undefined
    const middle = await page(visitor(), slug, { order: 'newest', after: older })
    const back = new URL(middle?.earlier ?? '', 'http://x').searchParams.get('before') ?? undefined
    expect((await page(visitor(), slug, { order: 'newest', before: back }))?.posts.map(({ id }) => id)).toEqual(
      newest?.posts.map(({ id }) => id),
    )
    for (const id of [roots[0], roots[22], roots[44], replies[0], replies[14], replies[24]]) {
      const { result, statements } = await countStatements(() => page(visitor(), slug, { post: id }))
      expect(result?.posts.filter((post) => post.focused).map((post) => post.id)).toEqual([id])
      expect(statements).toHaveLength(2)
    }
    const inBranch = (await page(visitor(), slug, { post: branch }))?.posts.filter((post) => post.moreReplies)
    expect(inBranch?.map((post) => post.moreReplies?.count)).toEqual([15])
    const whole = await branchPage(visitor(), { slug, postId: branch })
    expect(whole?.posts.map(({ id }) => id)).toEqual([branch, ...replies])
    const { statements } = await countStatements(() => page(grace, slug))
    expect(statements).toHaveLength(1)
    expect(await prisma.post.count({ where: { topicId } })).toBe(70)
  })
})

test('an address with anything but an id in it names nothing', async () => {
  const { slug } = await openTopic(editor)
  for (const id of ['abc', '%00', '-'.repeat(36), "' OR true"]) {
    expect(await onePost(grace, { slug, postId: id })).toBeNull()
    expect(await branchPage(grace, { slug, postId: id })).toBeNull()
    expect(await composer(grace, { slug, editId: id })).toBeNull()
    expect(await composer(grace, { slug, parentId: id })).toBeNull()
  }
})
