import { beforeEach, describe, expect, it } from 'vitest'
import { prisma } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { newId } from '@/lib/kernel/id'
import { type Member, visitor } from '@/lib/kernel/viewer'
import { saveDraft } from './drafts.commands'
import { publishRevision, removePost, restorePost } from './fate.commands'
import { deletePost, editPost, undeletePost } from './own-posts.commands'
import { ratePost } from './ratings.commands'
import { postReply } from './replies.commands'
import { member, replying, topicWithArticle } from './test-scene.commands'

let author: Member
let other: Member
let topic: { topicId: string; slug: string }

beforeEach(async () => {
  author = await member('Ines')
  other = await member('Tomasz')
  topic = await topicWithArticle(author)
})

const say = (who: Member, text: string, more: object = {}) => postReply(who, replying(topic.slug, text, more))
const at = (postId: string) => ({ topicId: topic.topicId, postId })
const postOf = (id: string) => prisma.post.findUniqueOrThrow({ where: { topicId_id: { topicId: topic.topicId, id } } })
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (refusal) => refusal.reason ?? String(refusal),
  )

/** Counters against the rows that they count. */
async function counts() {
  const posts = await prisma.post.findMany({ where: { topicId: topic.topicId } })
  const live = posts.filter((post) => post.state === 'LIVE')
  const kept = await prisma.topicCount.findMany({ where: { topicId: topic.topicId } })
  for (const { sectionId, posts: counted, people } of kept) {
    const here = live.filter((post) => sectionId === '' || post.sectionId === sectionId)
    expect([sectionId, counted, people]).toEqual([sectionId, here.length, new Set(here.map((p) => p.authorId)).size])
  }
  for (const post of posts) expect(post.replyCount).toBe(live.filter((reply) => reply.parentId === post.id).length)
  return kept.find(({ sectionId }) => sectionId === '')?.posts ?? 0
}

describe('sending a reply', () => {
  it('twenty times at once with one key leaves one post, and every sender gets it', async () => {
    const input = replying(topic.slug, 'Once is enough.')
    const answers = await Promise.all(Array.from({ length: 20 }, () => postReply(author, input)))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(await prisma.post.count({ where: { topicId: topic.topicId } })).toBe(1)
    expect(await counts()).toBe(1)
  })

  it('by many people at once keeps every counter exact', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, (_, i) => member(`P${i}`)))
    const root = await say(author, 'The question is the order.', { sectionId: 's1' })
    const replies = people.flatMap((person, i) =>
      Array.from({ length: 5 }, (_, n) =>
        say(person, `Number ${i} says ${n}`, n % 2 ? { parentId: root.id } : { sectionId: n ? 's2' : '' }),
      ),
    )
    await Promise.all(replies)
    expect(await counts()).toBe(41)
    expect((await postOf(root.id)).replyCount).toBe(16)
  })

  it('to a passage keeps its words and its section', async () => {
    const exact = 'removes the reason to talk'
    const { id } = await say(author, 'Only if both can walk away.', { blockId: 'p2', exact })
    const post = await postOf(id)
    expect(post.sectionId).toBe('s2')
    expect(await prisma.anchor.findFirstOrThrow({ where: { id: post.anchorId ?? '' } })).toMatchObject({
      exact,
      posts: 1,
    })
  })

  it('is refused without an account, in a locked topic, and to what is not there', async () => {
    const input = replying(topic.slug, 'Hello there.')
    expect(await reasonOf(postReply(visitor(), input))).toBe('sign-in')
    expect(await reasonOf(say(author, 'Hello.', { parentId: newId() }))).toBe('not-found')
    expect(await reasonOf(postReply(author, { ...input, slug: 'no-such-topic' }))).toBe('not-found')
    await prisma.topic.update({ where: { id: topic.topicId }, data: { state: 'locked' } })
    expect(await reasonOf(postReply(author, input))).toBe('topic-locked')
    expect(await prisma.post.count({ where: { topicId: topic.topicId } })).toBe(0)
  })

  it('by a new member waits with its reason, counts nowhere, and cannot be answered', async () => {
    const fresh = await member('New', { trust: 0 })
    const held = await say(fresh, 'My first words here.', { sectionId: 's1' })
    expect(held.held).toBe('firstPosts')
    expect(await counts()).toBe(0)
    expect(await reasonOf(say(author, 'I heard you.', { parentId: held.id }))).toBe('not-found')
    expect(await prisma.event.count({ where: { topicId: topic.topicId, kind: 'post.published' } })).toBe(0)
  })
})

describe('judging what waits', () => {
  it('shows the revision that was read, and refuses one that is no longer the latest', async () => {
    const fresh = await member('New', { trust: 0 })
    const { id } = await say(fresh, 'A first try.')
    const read = (await postOf(id)).latestRevisionId
    await editPost(fresh, { ...at(id), revisionId: read, text: 'A second try.', showsStance: false })
    const judge = (revisionId: string) => transact((tx) => publishRevision(tx, author, { ...at(id), revisionId }))
    expect(await reasonOf(judge(read))).toBe('stale-revision')
    const latest = (await postOf(id)).latestRevisionId
    await judge(latest)
    expect(await postOf(id)).toMatchObject({ state: 'LIVE', publishedRevisionId: latest })
    expect(await counts()).toBe(1)
    expect(await reasonOf(judge(latest))).toBe('conflict')
  })

  it('removes and restores with place and time, and counts follow', async () => {
    const root = await say(author, 'A root.', { sectionId: 's1' })
    await say(other, 'A reply.', { parentId: root.id })
    const before = await postOf(root.id)
    await transact((tx) => removePost(tx, author, at(root.id)))
    expect(await counts()).toBe(1)
    await transact((tx) => restorePost(tx, author, at(root.id)))
    expect(await postOf(root.id)).toMatchObject({ state: 'LIVE', publishedAt: before.publishedAt, sectionId: 's1' })
    expect(await counts()).toBe(2)
  })
})

describe('one’s own post', () => {
  it('keeps every text, and says after how many replies it changed', async () => {
    const { id } = await say(author, 'A timetable helps.')
    await say(other, 'Which one?', { parentId: id })
    const revisionId = (await postOf(id)).latestRevisionId
    await editPost(author, { ...at(id), revisionId, text: 'A public timetable helps.', showsStance: false })
    expect(await postOf(id)).toMatchObject({ repliesAtEdit: 1, state: 'LIVE' })
    expect(await prisma.postRevision.count({ where: { postId: id } })).toBe(2)
    const again = editPost(author, { ...at(id), revisionId, text: 'Third.', showsStance: false })
    expect(await reasonOf(again)).toBe('stale-revision')
    const stranger = editPost(other, { ...at(id), revisionId, text: 'Mine now.', showsStance: false })
    expect(await reasonOf(stranger)).toBe('not-found')
  })

  it('leaves its replies when it is deleted, and comes back within a day', async () => {
    const { id } = await say(author, 'I take this back.')
    await say(other, 'A pity.', { parentId: id })
    expect(await reasonOf(deletePost(other, at(id)))).toBe('not-found')
    await deletePost(author, at(id))
    expect(await counts()).toBe(1)
    await undeletePost(author, at(id))
    expect(await counts()).toBe(2)
    await deletePost(author, at(id))
    await prisma.post.updateMany({ where: { id }, data: { deletedAt: new Date(Date.now() - 25 * 3_600_000) } })
    expect(await reasonOf(undeletePost(author, at(id)))).toBe('too-late')
  })

  it('is rated by others only, once each, and never by the topic’s mediators', async () => {
    const { id } = await say(author, 'Staged easing.')
    const rate = (who: Member, valuable: 'yes' | 'no' | 'none') => ratePost(who, { ...at(id), valuable })
    expect(await reasonOf(rate(author, 'yes'))).toBe('own-post')
    const mediator = await member('Sanna', { topicRoles: { [topic.topicId]: 'mediator' } })
    expect(await reasonOf(rate(mediator, 'yes'))).toBe('mediators-do-not-rate')
    await Promise.all(Array.from({ length: 10 }, () => rate(other, 'yes')))
    expect(await postOf(id)).toMatchObject({ yes: 1, no: 0 })
    await rate(other, 'no')
    expect(await postOf(id)).toMatchObject({ yes: 0, no: 1 })
    await rate(other, 'none')
    expect(await postOf(id)).toMatchObject({ yes: 0, no: 0 })
  })
})

describe('a draft', () => {
  it('of another device that comes too late is kept beside the newer one', async () => {
    const draft = { topicId: topic.topicId, target: 'topic', blockId: '', exact: '', prefix: '', suffix: '' }
    await saveDraft(author, { ...draft, sequence: 3, text: 'from the phone' })
    expect(await reasonOf(saveDraft(author, { ...draft, sequence: 2, text: 'from the desk' }))).toBe('newer-draft')
    const [kept] = await prisma.draft.findMany({ where: { authorId: author.id } })
    expect(kept).toMatchObject({ sequence: 3, text: 'from the phone', kept: 'from the desk' })
    await say(author, 'from the phone')
    expect(await prisma.draft.count({ where: { authorId: author.id } })).toBe(0)
  })

  it('survives any race: the highest sequence is what stays', async () => {
    const draft = { topicId: topic.topicId, target: 'section:s1', blockId: '', exact: '', prefix: '', suffix: '' }
    const saves = Array.from({ length: 20 }, (_, i) =>
      saveDraft(author, { ...draft, sequence: i + 1, text: `text ${i + 1}` }),
    )
    await Promise.allSettled(saves)
    const [kept] = await prisma.draft.findMany({ where: { authorId: author.id } })
    expect(kept).toMatchObject({ sequence: 20, text: 'text 20' })
  })
})
