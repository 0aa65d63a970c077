import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { type Member, visitor } from '@/lib/kernel/viewer'
import { createTopic } from '@/lib/topics/commands'
import { closeCorrection, suggestCorrection } from './corrections.commands'
import { corrections } from './corrections.queries'
import { newDraft } from './draft-view'
import { parseArticle } from './import/import-article'
import { placeAnchors } from './place.commands'
import { articleView } from './queries'
import { CorrectionInput } from './schema'
import { publishFirst, publishNext } from './versions.commands'
import { articleVersions } from './versions.queries'

const member = (more: Partial<Member> = {}): Member => ({
  id: randomUUID(),
  name: 'Ines',
  locale: 'en',
  roles: [],
  topicRoles: {},
  emailVerified: true,
  trust: 0,
  sanction: null,
  sessionId: 's',
  memberSince: new Date(0),
  ...more,
})
const editor = member({ roles: ['editor'] })
const reader = member({ name: 'Rosa' })
const quote = 'a monthly report would be public'
const article = (words: string) =>
  newDraft(
    parseArticle({
      text: `# The harbour\n\nObservers would watch the line, and ${words}. That was agreed in annex B.`,
    }),
  )

const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (e: { reason?: string; message: string; details?: { fields?: Record<string, string> } }) =>
      Object.values(e.details?.fields ?? {})[0] ?? e.reason ?? e.message,
  )

let topicId: string
let slug: string

beforeEach(async () => {
  const id = reader.id
  await prisma.user.upsert({
    where: { id },
    create: { id, name: `Rosa ${id}`, nameKey: id, email: `${id}@example.org` },
    update: {},
  })
  await transact(async (tx) => {
    const topic = await createTopic(tx, editor, { title: 'The harbour', summary: '' })
    await publishFirst(tx, editor, topic.id, article(quote))
    topicId = topic.id
    slug = topic.slug
  })
})

async function suggest(more: Record<string, unknown> = {}) {
  const view = await articleView(reader, slug)
  const blockId = view?.blocks.find((b) => b.text.includes(quote))?.blockId
  const input = { slug, version: 1, blockId, exact: quote, proposed: 'a monthly report will be public', ...more }
  return suggestCorrection(reader, CorrectionInput.parse(input))
}

describe('a correction', () => {
  test('is seen by everybody, and taken into a version that credits who suggested it', async () => {
    const { id } = await suggest({ sourceUrl: 'https://annex.example/b' })
    expect((await articleView(visitor(), slug))?.openCorrections).toBe(1)
    expect((await corrections(visitor(), slug))?.corrections).toMatchObject([{ id, state: 'open', exact: quote }])
    const next = {
      ...article('a monthly report will be public'),
      change: 'material' as const,
      note: 'The tense.',
      takes: [id],
    }
    await transact((tx) => publishNext(tx, editor, { topicId, basedOn: 1, article: next }))
    await placeAnchors({ topicId, number: 2 })
    expect(await prisma.correction.findFirst({ where: { id } })).toMatchObject({ state: 'accepted', inVersion: 2 })
    expect((await articleVersions(visitor(), slug))?.versions[0]).toMatchObject({
      number: 2,
      credits: [`Rosa ${reader.id}`],
    })
    const decline = { topicId, id, as: 'declined' as const, reason: 'No.', duplicateOf: '' as const }
    expect(await refused(closeCorrection(editor, decline))).toBe('already-decided')
  })
  test('is declined with a reason, or marked as the duplicate of another, by editors only', async () => {
    const [first, second] = [await suggest(), await suggest()]
    const close = { topicId, id: second.id, as: 'duplicate' as const, reason: 'As before.', duplicateOf: first.id }
    expect(await refused(closeCorrection(reader, close))).toBe('not-found')
    await closeCorrection(editor, close)
    await closeCorrection(editor, {
      ...close,
      id: first.id,
      as: 'declined',
      reason: 'Annex B says so.',
      duplicateOf: '',
    })
    expect((await articleView(visitor(), slug))?.openCorrections).toBe(0)
  })
  test('must be about words that stand there, and say other ones', async () => {
    expect(await refused(suggest({ exact: 'a weekly report' }))).toBe('passage-not-found')
    expect(await refused(suggest({ proposed: quote }))).toBe('same-words')
  })
  test('cannot be closed without a version or a reason, even in the database', async () => {
    const { id } = await suggest()
    for (const data of [{ state: 'accepted' }, { state: 'declined', reason: ' ' }, { state: 'duplicate' }] as const) {
      const decidedAt = new Date()
      await expect(prisma.correction.updateMany({ where: { id }, data: { ...data, decidedAt } })).rejects.toThrow()
    }
  })
})
