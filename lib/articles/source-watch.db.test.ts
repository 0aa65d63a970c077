import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import type { Member } from '@/lib/kernel/viewer'
import { createTopic } from '@/lib/topics/commands'
import { newDraft } from './draft-view'
import { importArticle } from './import/import-article'
import { checkSource, watchSource } from './source-watch.commands'
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

test('a source that changed is proposed to the editors once, and never published by itself', async () => {
  const { topicId, slug } = await transact(async (tx) => {
    const topic = await createTopic(tx, editor, { title: 'The quay', summary: '' })
    const parsed = importArticle({ text: page('1911'), format: 'html', url: 'https://quay.example/a' })
    await publishFirst(tx, editor, topic.id, newDraft(parsed))
    return { topicId: topic.id, slug: topic.slug }
  })
  await watchSource(editor, { slug, watch: 'on' })
  const proposals = () => prisma.articleDraft.findMany({ where: { topicId, origin: 'source' } })
  await checkSource(topicId, source(page('1911')))
  await checkSource(topicId, source(page('1911')))
  expect(await proposals()).toEqual([])
  await checkSource(topicId, source(page('1912')))
  await checkSource(topicId, source(page('1912')))
  expect(await proposals()).toMatchObject([{ basedOn: 1 }])
  expect(await prisma.articleVersion.count({ where: { topicId } })).toBe(1)
  await checkSource(topicId, () => Promise.reject(new Error('a bug'))).catch((error: Error) =>
    expect(error.message).toBe('a bug'),
  )
})
