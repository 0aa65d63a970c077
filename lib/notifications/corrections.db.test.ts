import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { createAnchor } from '@/lib/articles/anchors.commands'
import { newDraft } from '@/lib/articles/draft-view'
import { parseArticle } from '@/lib/articles/import/import-article'
import { placeAnchors } from '@/lib/articles/place.commands'
import { articleView } from '@/lib/articles/queries'
import { publishFirst, publishNext } from '@/lib/articles/versions.commands'
import { prisma } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { newId } from '@/lib/kernel/id'
import { type Member, visitor } from '@/lib/kernel/viewer'
import { createTopic } from '@/lib/topics/commands'
import { tellCorrection } from './corrections.commands'

const editor: Member = {
  id: randomUUID(),
  name: 'Ines',
  locale: 'en',
  roles: ['editor'],
  topicRoles: {},
  emailVerified: true,
  trust: 0,
  sanction: null,
  sessionId: 's',
  memberSince: new Date(0),
}
const text = (first: string, second = 'Nobody asked the town for many years, and then everybody did.') =>
  newDraft(parseArticle({ text: `# The harbour\n\n${first}\n\n${second}` }))
const report = 'Observers would watch the line, and a monthly report would be public.'

let topicId: string
let slug: string

beforeEach(async () => {
  await transact(async (tx) => {
    const topic = await createTopic(tx, editor, { title: 'The harbour', summary: '' })
    await publishFirst(tx, editor, topic.id, text(report))
    topicId = topic.id
    slug = topic.slug
  })
})

async function answer(exact: string, authorId: string = randomUUID(), state: 'LIVE' | 'HELD' = 'LIVE') {
  const block = await prisma.block.findFirstOrThrow({ where: { topicId, version: 1, text: { contains: exact } } })
  const id = newId()
  await transact(async (tx) => {
    const anchor = await createAnchor(tx, {
      topicId,
      version: 1,
      blockId: block.blockId,
      exact,
      prefix: '',
      suffix: '',
    })
    const post = { topicId, id, authorId, submitKey: id, rootId: id, anchorId: anchor.id, latestRevisionId: id }
    const seen = state === 'LIVE' ? { publishedAt: new Date(), publishedRevisionId: id } : {}
    await tx.post.create({ data: { ...post, state, ...seen } })
  })
  return authorId
}

const next = (number: number, draft: ReturnType<typeof text>, change: 'typo' | 'material') =>
  transact((tx) =>
    publishNext(tx, editor, { topicId, basedOn: number - 1, article: { ...draft, change, note: 'So it is.' } }),
  )
const told = async () => (await prisma.notification.findMany({ where: { topicId } })).map((n) => n.userId).sort()

test('who answered a passage that a material version changed is told once; nobody else is', async () => {
  const author = await answer('a monthly report')
  await answer('Observers would watch', author)
  await answer('Nobody asked the town')
  await answer('a monthly report', randomUUID(), 'HELD')
  await next(2, text(report.replace('monthly', 'weekly')), 'material')
  await placeAnchors({ topicId, number: 2 })
  await tellCorrection({ topicId, number: 2 })
  await tellCorrection({ topicId, number: 2 })
  expect(await told()).toEqual([author])
})

test('a version that was overtaken before it was shown is told of all the same', async () => {
  await answer('a monthly report')
  await next(2, text(report.replace('monthly', 'weekly')), 'material')
  await next(
    3,
    text(report.replace('monthly', 'weekly'), 'Nobody asked the town for many years, and then everyone did.'),
    'typo',
  )
  await placeAnchors({ topicId, number: 2 })
  await placeAnchors({ topicId, number: 3 })
  expect(await articleView(visitor(), slug)).toMatchObject({ number: 3 })
  const shown = await prisma.event.findMany({
    where: { topicId, kind: 'article.versionShown' },
    orderBy: { id: 'asc' },
  })
  expect(shown.map((event) => (event.payload as { number: number }).number)).toEqual([2, 3])
})

test('a passage counts the answers that everybody sees', async () => {
  await answer('a monthly report')
  await answer('a monthly report', randomUUID(), 'HELD')
  expect((await articleView(visitor(), slug))?.passages.map((p) => p.posts)).toEqual([1])
  const [held] = await prisma.post.findMany({ where: { topicId, state: 'HELD' } })
  const shown = { state: 'LIVE' as const, publishedAt: new Date(), publishedRevisionId: held?.id }
  await prisma.post.updateMany({ where: { topicId, state: 'HELD' }, data: shown })
  expect((await articleView(visitor(), slug))?.passages.map((p) => p.posts)).toEqual([1, 1])
  await prisma.post.updateMany({ where: { topicId }, data: { state: 'REMOVED' } })
  expect((await articleView(visitor(), slug))?.passages).toEqual([])
})
