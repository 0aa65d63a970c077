import { beforeAll, describe, expect, test } from 'vitest'
import { countStatements, prisma } from '@/lib/db/client'
import { newId } from '@/lib/kernel/id'
import type { Refusal } from '@/lib/kernel/refusal'
import { type Member, visitor } from '@/lib/kernel/viewer'
import { countsOff } from './counts.queries'
import { composer, discussionPage, revisionsOf } from './queries'
import { PostsQuery } from './schema'
import { openTopic, person, say } from './test-talk.commands'

let editor: Member
let grace: Member
let luc: Member
beforeAll(async () => {
  editor = await person('Editor', { roles: ['editor'] })
  grace = await person('Grace')
  luc = await person('Luc')
})
const page = (viewer: Member | ReturnType<typeof visitor>, slug: string, over = {}) =>
  discussionPage(viewer, PostsQuery.parse({ slug, ...over }))
const reason = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (refusal: Refusal) => refusal.reason,
  )

describe('a reply', () => {
  test('stands in the topic with its counts, and is announced', async () => {
    const { topicId, slug } = await openTopic(editor)
    const first = await say(grace, slug, 'The *order* matters.', { sectionId: 'h1' })
    await say(luc, slug, 'Who decides it?', { parentId: first.id })
    await say(luc, slug, 'A second thought.', { parentId: first.id })
    const seen = await page(visitor(), slug)
    expect(seen?.posts.map((post) => [post.indent, post.html, post.sectionTitle])).toEqual([
      [0, '<p>The <em>order</em> matters.</p>\n', 'History'],
      [1, '<p>Who decides it?</p>\n', 'History'],
      [1, '<p>A second thought.</p>\n', 'History'],
    ])
    expect(seen?.posts[0]?.replyCount).toBe(2)
    const counts = await prisma.topicCount.findMany({ where: { topicId }, orderBy: { sectionId: 'asc' } })
    expect(counts).toMatchObject([
      { sectionId: '', posts: 3, people: 2 },
      { sectionId: 'h1', posts: 3, people: 2 },
    ])
    const events = await prisma.event.findMany({ where: { topicId, kind: 'post.published' } })
    expect(events).toHaveLength(3)
  })

  test('sent twice, also at the same moment, is one post', async () => {
    const { topicId, slug } = await openTopic(editor)
    // The first round only opens connections, so that in the others ten statements meet.
    for (let round = 1; round <= 4; round++) {
      const submitKey = newId()
      const sent = await Promise.all(Array.from({ length: 10 }, () => say(grace, slug, 'Once.', { submitKey })))
      const again = await say(grace, slug, 'Once.', { submitKey })
      expect(new Set([...sent, again].map(({ id }) => id)).size).toBe(1)
      expect(await prisma.post.count({ where: { topicId } })).toBe(round)
      expect(await prisma.event.count({ where: { topicId } })).toBe(round)
    }
  })

  test('of forty people at once leaves every count exact', async () => {
    const { topicId, slug } = await openTopic(editor)
    const people = await Promise.all(Array.from({ length: 10 }, (_, i) => person(`P${i}`)))
    const root = await say(grace, slug, 'Come in.', { sectionId: 'h2' })
    await Promise.all(
      people.flatMap((who, i) => [
        say(who, slug, `one ${i}`, { parentId: root.id }),
        say(who, slug, `two ${i}`, { sectionId: 'h1' }),
        say(who, slug, `three ${i}`),
        say(who, slug, `four ${i}`, { parentId: root.id }),
      ]),
    )
    const [whole] = await prisma.topicCount.findMany({ where: { topicId, sectionId: '' } })
    expect(whole).toMatchObject({ posts: 41, people: 11 })
    expect(await countsOff(topicId)).toEqual([])
  })

  test('to a passage keeps the words that it answers', async () => {
    const { slug } = await openTopic(editor)
    await say(grace, slug, 'Only if both can leave.', { blockId: 'p2', exact: 'the reason to talk', version: 1 })
    const seen = await page(visitor(), slug)
    expect(seen?.posts[0]?.passage).toMatchObject({
      exact: 'the reason to talk',
      state: 'EXACT',
      sectionTitle: 'Outlook',
    })
    expect(seen?.posts[0]?.sectionId).toBe('h2')
    const answers = await page(visitor(), slug, { passage: seen?.posts[0]?.passage?.id })
    expect(answers?.posts).toHaveLength(1)
    expect(await reason(say(grace, slug, 'No.', { blockId: 'p2', exact: 'words that are not there' }))).toBe('invalid')
  })

  test('goes nowhere in a locked topic, or to what is not there', async () => {
    const { topicId, slug } = await openTopic(editor)
    const post = await say(grace, slug, 'Before.')
    expect(await reason(say(luc, slug, 'Nothing there.', { parentId: newId() }))).toBe('not-found')
    await prisma.topic.update({ where: { id: topicId }, data: { state: 'locked' } })
    expect(await reason(say(luc, slug, 'Too late.', { parentId: post.id }))).toBe('topic-locked')
    expect(await reason(say(luc, 'no-such-topic', 'x'))).toBe('not-found')
  })

  test('waits its turn in slow mode', async () => {
    const { topicId, slug } = await openTopic(editor)
    await prisma.topic.update({ where: { id: topicId }, data: { state: 'slow', slowSeconds: 60 } })
    await say(grace, slug, 'First.')
    expect(await reason(say(grace, slug, 'Second.'))).toBe('slow-mode')
    expect(await reason(say(luc, slug, 'Mine.'))).toBeNull()
  })

  test('waits its turn in slow mode also when it is sent beside another', async () => {
    const { topicId, slug } = await openTopic(editor)
    await prisma.topic.update({ where: { id: topicId }, data: { state: 'slow', slowSeconds: 60 } })
    const sent = await Promise.all([1, 2, 3, 4].map((n) => reason(say(grace, slug, `Reply number ${n}.`))))
    expect(sent.sort()).toEqual([null, 'slow-mode', 'slow-mode', 'slow-mode'])
    const again = await Promise.all([1, 2, 3].map(() => say(luc, slug, 'Once.', { submitKey: 'the-same-key' })))
    expect(new Set(again.map((post) => post.id)).size).toBe(1)
  })

  test('takes few statements', async () => {
    const { slug } = await openTopic(editor)
    await say(grace, slug, 'warm')
    const { statements } = await countStatements(() => say(grace, slug, 'A plain reply.'))
    expect(statements.length).toBeLessThanOrEqual(6)
  })
})

describe('a mention and a quotation', () => {
  test('link to the person and the post; the quotation goes blank when the post is removed for cause', async () => {
    const { topicId, slug } = await openTopic(editor)
    const post = await say(grace, slug, 'Harsh words.')
    const quote = `> [Grace](post:${post.id}):\n>\n> Harsh words.\n\n@${grace.name.replaceAll(' ', '_')} why?`
    const answer = await say(luc, slug, quote)
    const html = async () => (await page(visitor(), slug))?.posts[1]?.html
    expect(await html()).toContain(`<a href="${post.permalink}">Grace</a>`)
    expect(await html()).toContain(`>@${grace.name}</a> why?`)
    expect(await html()).toContain('Harsh words.')
    for (const state of ['HIDDEN', 'REMOVED'] as const) {
      await prisma.post.update({ where: { topicId_id: { topicId, id: post.id } }, data: { state } })
      expect(await html()).not.toContain('Harsh words.')
      expect(await html()).toContain('data-blank')
    }
    const texts = await revisionsOf(visitor(), { slug, postId: answer.id })
    expect(JSON.stringify(texts?.revisions)).not.toContain('Harsh words.')
    const quoting = await composer(grace, { slug, parentId: answer.id, quote: true })
    expect(quoting?.text).toContain('why?')
    expect(quoting?.text).not.toContain('Harsh words.')
  })
})
