import { afterAll, expect, test } from 'vitest'
import { disconnect, prisma } from '@/lib/db/client'
import { newId } from '@/lib/kernel/id'
import { visitor } from '@/lib/kernel/viewer'
import { postsByPerson } from './by-person.queries'

afterAll(disconnect)

const authorId = newId()

async function topic(state: 'open' | 'draft') {
  const id = newId()
  await prisma.topic.create({ data: { id, slug: id, title: 'A topic', state, createdById: newId() } })
  return id
}

async function post(topicId: string, state: 'LIVE' | 'HELD' | 'REMOVED', html: string) {
  const [id, revision] = [newId(), newId()]
  const common = { topicId, id, rootId: id, authorId, submitKey: id, latestRevisionId: revision, state }
  const published = state === 'HELD' ? {} : { publishedAt: new Date(), publishedRevisionId: revision }
  await prisma.post.create({ data: { ...common, ...published } })
  const text = { text: html, html, rendererVersion: 1, state: 'PUBLISHED' as const }
  await prisma.postRevision.create({ data: { topicId, id: revision, postId: id, number: 1, ...text } })
  return id
}

test('a profile shows what everybody may read, in their own words, page by page', async () => {
  const [open, draft] = [await topic('open'), await topic('draft')]
  await post(open, 'HELD', '<p>waits</p>')
  await post(open, 'REMOVED', '<p>gone</p>')
  await post(draft, 'LIVE', '<p>not yet</p>')
  const ids: string[] = []
  for (let i = 0; i < 25; i++)
    ids.push(await post(open, 'LIVE', `<blockquote><p>theirs</p></blockquote><p>Mine &amp; ${i}</p>`))
  const first = await postsByPerson(visitor(), { personId: authorId })
  const second = await postsByPerson(visitor(), { personId: authorId, before: first.older ?? '' })
  expect([...first.posts, ...second.posts].map((p) => p.id)).toEqual(ids.reverse())
  expect(second.older).toBeNull()
  expect(first.posts[0]).toMatchObject({ words: 'Mine & 24', href: `/t/${open}/posts/${ids[0]}` })
  expect((await postsByPerson(visitor(), { personId: authorId, before: "x' OR 1" })).posts).toHaveLength(20)
})
