import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import type { Member } from '@/lib/kernel/viewer'
import { createTopic } from '@/lib/topics/commands'
import { newDraft } from './draft-view'
import { parseArticle } from './import/import-article'
import { sourceHash } from './source-hash'
import { checkSource, checkSources, watchSource } from './source-watch.commands'
import { publishFirst } from './versions.commands'

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
const page = (year: string) => `<h1>The quay</h1><p>The quay was built in ${year} by the town.</p>`
const source = (text: string) => async (url: string) => ({ text, format: 'html' as const, url })

async function published(readAtItsAddress: boolean) {
  return transact(async (tx) => {
    const topic = await createTopic(tx, editor, { title: 'The quay', summary: '' })
    const parsed = parseArticle({ text: page('1911'), format: 'html', url: 'https://quay.example/a' })
    await publishFirst(
      tx,
      editor,
      topic.id,
      newDraft(parsed, readAtItsAddress ? { sourceHash: sourceHash(parsed) } : {}),
    )
    return { topicId: topic.id, slug: topic.slug }
  })
}
const proposals = (topicId: string) => prisma.articleDraft.findMany({ where: { topicId, origin: 'source' } })

test('a source that changed is proposed to the editors once, and never published by itself', async () => {
  const { topicId, slug } = await published(false)
  await watchSource(editor, { slug, watch: 'on' })
  await checkSource({ topicId }, source(page('1911')))
  await checkSource({ topicId }, source(page('1911')))
  expect(await proposals(topicId)).toEqual([])
  await checkSource({ topicId }, source(page('1912')))
  await checkSource({ topicId }, source(page('1912')))
  expect(await proposals(topicId)).toMatchObject([{ basedOn: 1 }])
  expect(await prisma.articleVersion.count({ where: { topicId } })).toBe(1)
  await checkSource({ topicId }, () => Promise.reject(new Error('a bug'))).catch((error: Error) =>
    expect(error.message).toBe('a bug'),
  )
})

test('an article that was read at its address is compared with what was read, and one proposal waits at a time', async () => {
  const { topicId } = await published(true)
  for (const year of ['1911', '1912', '1913']) await checkSource({ topicId }, source(page(year)))
  const waiting = await proposals(topicId)
  expect(waiting).toHaveLength(1)
  expect(JSON.stringify(waiting[0]?.parsed)).toContain('1913')
})

test('every watched source is looked at by a job of its own, and no other', async () => {
  const [one, other] = [await published(true), await published(true)]
  const watched = async () => {
    await checkSources()
    const jobs = await prisma.$queryRaw<
      { key: string }[]
    >`SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'checkSource'`
    return [one, other].map(({ topicId }) => jobs.filter(({ key }) => key === `source:${topicId}`).length)
  }
  await prisma.article.updateMany({ data: { sourceUrl: 'https://quay.example/a' } })
  await watchSource(editor, { slug: one.slug, watch: 'on' })
  expect(await watched()).toEqual([1, 0])
  await watchSource(editor, { slug: other.slug, watch: 'on' })
  expect(await watched()).toEqual([1, 1])
})
