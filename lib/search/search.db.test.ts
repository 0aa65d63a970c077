import { afterAll, beforeAll, expect, test } from 'vitest'
import { countStatements, disconnect, prisma } from '@/lib/db/client'
import { newId } from '@/lib/kernel/id'
import { visitor } from '@/lib/kernel/viewer'
import { openTopic, person, writtenPost } from '@/lib/moderation/test-scene.commands'
import { hidePost, removePost, restorePost } from '@/lib/posts/fate.commands'
import { searchResults } from './queries'

type Person = Awaited<ReturnType<typeof person>>
let scene: Awaited<ReturnType<typeof openTopic>>
let ann: Person

const look = (q: string, after?: string) => searchResults(visitor(), { q, after })
const words = (found: { snippet: { text: string }[] }[]) => found.map((f) => f.snippet.map((p) => p.text).join(''))

beforeAll(async () => {
  ann = await person('Ann')
  scene = await openTopic(ann)
  const { topicId } = scene
  await prisma.topic.update({ where: { id: topicId }, data: { title: 'Zeppelin talks: what they could settle' } })
  const version = {
    topicId,
    number: 1,
    title: 'Zeppelin',
    change: 'initial' as const,
    hash: 'h',
    words: 9,
    publishedById: ann.id,
  }
  await prisma.$transaction(async (tx) => {
    await tx.article.create({ data: { topicId } })
    await tx.articleVersion.create({ data: version })
    await tx.block.create({
      data: {
        topicId,
        version: 1,
        position: 0,
        blockId: 'b1',
        kind: 'paragraph',
        text: 'The envoys were negotiating dirigibles.',
        html: '',
        hash: 'x',
      },
    })
  })
})
afterAll(disconnect)

test('a post is found by another form of its words, with the words marked', async () => {
  const post = await writtenPost(scene, ann, { text: 'Two quokkas crossed the café border.' })
  const { posts } = await look('quokka cafe')
  expect(posts).toMatchObject([
    { href: `/t/${scene.slug}/posts/${post.postId}`, topic: 'Zeppelin talks: what they could settle' },
  ])
  expect(posts[0]?.snippet.filter((p) => p.found).map((p) => p.text)).toContain('quokkas')
})

test('capitals do not matter in any alphabet, and what is found is marked as it is written', async () => {
  const post = await writtenPost(scene, ann, { text: 'Санкции сняли. ЁЛКИ стоят. Élan vital.' })
  await prisma.searchEntry.updateMany({ where: { id: post.postId }, data: { config: 'russian' } })
  await prisma.$executeRaw`UPDATE "SearchEntry" SET "words" = parley_search_words("config", "text") WHERE "id" = ${post.postId}`
  const marked = async (q: string) => (await look(q)).posts[0]?.snippet.filter((p) => p.found).map((p) => p.text)
  expect(await marked('санкции')).toEqual(['Санкции'])
  expect(await marked('САНКЦИЯМИ')).toEqual(['Санкции'])
  expect(await marked('ёлки')).toEqual(['ЁЛКИ'])
  expect(await marked('éLAN')).toEqual(['Élan'])
  expect((await look('санкции -сняли')).posts).toEqual([])
})

test('held, hidden and removed words are never found, and restored ones are again', async () => {
  const held = await writtenPost(scene, ann, { text: 'A waiting xylograph.', held: true })
  expect((await look('xylograph')).posts).toEqual([])
  const post = await writtenPost(scene, ann, { text: 'A visible marimba.' })
  expect((await look('marimba')).posts).toHaveLength(1)
  await prisma.$transaction((tx) => hidePost(tx, 'parley', { ...post, reason: 'hidden' }))
  expect((await look('marimba')).posts).toEqual([])
  await prisma.$transaction((tx) => restorePost(tx, 'parley', post))
  expect((await look('marimba')).posts).toHaveLength(1)
  await prisma.$transaction((tx) => removePost(tx, 'parley', post))
  expect((await look('marimba')).posts).toEqual([])
  expect(await prisma.searchEntry.count({ where: { id: { in: [held.postId, post.postId] } } })).toBe(0)
})

test('what a post quotes is not its own words', async () => {
  const html =
    '<blockquote><p>outer bassoon</p><blockquote><p>inner bassoon</p></blockquote><p>again bassoon</p></blockquote><p>My oboe.</p>'
  await writtenPost(scene, ann, { html })
  expect((await look('bassoon')).posts).toEqual([])
  expect(words((await look('oboe')).posts)).toEqual(['My oboe.'])
})

test('articles are found in the version that readers see, in the words’ other forms', async () => {
  expect((await look('negotiate dirigible')).articles).toMatchObject([{ kind: 'block', href: `/t/${scene.slug}#b1` }])
  expect((await look('zeppelins')).articles[0]).toMatchObject({ kind: 'topic', href: `/t/${scene.slug}` })
})

test('a draft is not found', async () => {
  await prisma.topic.update({ where: { id: scene.topicId }, data: { state: 'draft' } })
  expect(await look('dirigible')).toMatchObject({ articles: [], posts: [] })
  await prisma.topic.update({ where: { id: scene.topicId }, data: { state: 'open' } })
})

test('a misspelt topic is offered where nothing is found', async () => {
  expect((await look('zepelin')).maybe).toEqual([
    { href: `/t/${scene.slug}`, title: 'Zeppelin talks: what they could settle' },
  ])
})

test('posts go on by key, none twice, in few statements', async () => {
  const word = `w${newId().replaceAll('-', '')}`
  for (let i = 0; i < 45; i++) await writtenPost(scene, ann, { text: `${word} number ${i}` })
  const { result: first, statements } = await countStatements(() => look(word))
  expect(statements.length).toBeLessThanOrEqual(3)
  const second = await look(word, first.after ?? '')
  const third = await look(word, second.after ?? '')
  const all = [...first.posts, ...second.posts, ...third.posts].map((p) => p.href)
  expect([first.posts.length, second.posts.length, third.posts.length, third.after]).toEqual([20, 20, 5, null])
  expect(new Set(all).size).toBe(45)
})

test('nonsense, operators and quotes are only words', async () => {
  for (const q of ["'; DROP TABLE", 'a & | ! (', '"unclosed', '\\', '%_', '-', 'x:*'])
    expect((await look(q)).posts).toEqual([])
})
