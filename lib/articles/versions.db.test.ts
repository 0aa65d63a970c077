import { beforeEach, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { type Member, visitor } from '@/lib/kernel/viewer'
import { createAnchor } from './anchors.commands'
import { blocksOfVersion } from './blocks.queries'
import type { DraftArticle } from './draft-view'
import { keepDraft } from './drafts.commands'
import { placeAnchors, placeByHand } from './place.commands'
import { articleView } from './queries'
import { type DraftInput, StartDraftInput } from './schema'
import { startDraft } from './start-draft.commands'
import { formOf, member, refused } from './test-scene.commands'

const editor = member({ roles: ['editor'] })
const other = member({ roles: ['editor'] })
const reader = member()

const source = `Three things decide whether the harbour opens.

## What is on the table

Observers with drones would watch the line, and a monthly report would be public. That was agreed in annex B.

Easing the rules too early removes the reason to comply.

## What the town thinks

Nobody asked the town for many years, and then everybody did.`

const quote = 'a monthly report would be public'
let slug: string
let topicId: string

async function publishTopic() {
  const { id } = await startDraft(editor, StartDraftInput.parse({ text: source }))
  const done = await keepDraft(editor, await formOf(id))
  slug = done.slug ?? ''
  topicId = (await articleView(reader, slug))?.topicId ?? ''
}

async function nextDraft(who: Member, change: (text: string) => string, more: Partial<DraftInput> = {}) {
  const { id } = await startDraft(who, StartDraftInput.parse({ slug, from: 'version' }))
  const form = await formOf(id, more)
  return { ...form, text: form.text.map(change) }
}
const reworded = (text: string) => text.replace('would be public', 'will be public')
const anchor = (blockText = quote) =>
  transact(async (tx) => {
    const block = await tx.block.findFirstOrThrow({ where: { topicId, version: 1, text: { contains: blockText } } })
    return createAnchor(tx, { topicId, version: 1, blockId: block.blockId, exact: blockText, prefix: '', suffix: '' })
  })

beforeEach(publishTopic)

describe('an editor publishes an article', () => {
  test('and readers see its sections, lead and ids in one statement', async () => {
    const view = await articleView(visitor(), slug)
    expect(view).toMatchObject({
      number: 1,
      shownVersion: 1,
      title: 'Will the harbour open?',
      lead: 'Three things decide whether the harbour opens.',
    })
    expect(view?.blocks.map((b) => b.blockId)).toContain('s-what-is-on-the-table')
    expect(view?.can).toEqual({ suggest: false, edit: false, place: false })
  })
  test('nobody else can, nor learns that drafts exist', async () => {
    expect(await refused(startDraft(reader, StartDraftInput.parse({ text: source })))).toBe('not-found')
    expect(await refused(startDraft(visitor(), StartDraftInput.parse({ text: source })))).toBe('not-found')
  })
  test('what cannot be read is refused with its reason', async () => {
    const file = new File([new Uint8Array([0, 1, 2, 255])], 'a.txt')
    expect(await refused(startDraft(editor, StartDraftInput.parse({ file })))).toBe('import-binary')
    expect(await refused(startDraft(editor, StartDraftInput.parse({ file: new File(['x'], 'a.pdf') })))).toBe(
      'import-type',
    )
    expect(await refused(startDraft(editor, StartDraftInput.parse({ url: 'http://127.0.0.1/' })))).toBe(
      'fetch-not-public',
    )
    expect(await refused(startDraft(editor, StartDraftInput.parse({ text: ' ' })))).toBe('import-empty')
  })
})

describe('a new version', () => {
  test('is shown once its passages are placed, and posts keep the words that they quoted', async () => {
    const { id, sectionId } = await anchor()
    expect(sectionId).toBe('s-what-is-on-the-table')
    const published = await keepDraft(
      other,
      await nextDraft(other, reworded, { change: 'material', note: 'The tense.' }),
    )
    expect(published.number).toBe(2)
    expect((await articleView(reader, slug))?.number).toBe(1)
    expect(await articleView(reader, slug, 2)).toBeNull()
    await placeAnchors({ topicId, number: 2 })
    await placeAnchors({ topicId, number: 2 })
    const view = await articleView(reader, slug)
    expect(view).toMatchObject({ number: 2, shownVersion: 2, note: 'The tense.' })
    expect(view?.correctedAt).toBeInstanceOf(Date)
    const placed = await prisma.anchorPlacement.findMany({
      where: { topicId, anchorId: id },
      orderBy: { version: 'asc' },
    })
    expect(placed.map((p) => [p.version, p.state, p.correctedIn])).toEqual([
      [1, 'EXACT', null],
      [2, 'MOVED', 2],
    ])
    expect((await articleView(reader, slug, 1))?.blocks.some((b) => b.text.includes(quote))).toBe(true)
  })
  test('that says the same is refused, and one without its note too', async () => {
    expect(await refused(keepDraft(editor, await nextDraft(editor, (text) => text)))).toBe('same-text')
    expect(await refused(keepDraft(editor, await nextDraft(editor, reworded, { change: 'material' })))).toBe(
      'note-needed',
    )
    expect(await prisma.articleVersion.count({ where: { topicId } })).toBe(1)
  })
  test('by two editors at once: one wins, the other keeps the draft and can go on from the new one', async () => {
    const drafts = [
      await nextDraft(editor, reworded),
      await nextDraft(other, (text) => text.replace('many years', 'ten years')),
    ] as const
    const results = await Promise.all([refused(keepDraft(editor, drafts[0])), refused(keepDraft(other, drafts[1]))])
    expect(results.sort()).toEqual(['done', 'version-exists'])
    const [left] = await prisma.articleDraft.findMany({ where: { topicId } })
    const kept = (left?.parsed as unknown as DraftArticle | undefined)?.blocks.map((b) => b.text).join(' ') ?? ''
    expect(kept).toMatch(/will be public|ten years/)
    await keepDraft(editor, { ...(await formOf(left?.id ?? '')), press: 'follow' })
    await keepDraft(editor, await formOf(left?.id ?? ''))
    const both = await blocksOfVersion(prisma, topicId, 3)
    expect(both.map((block) => block.text).join(' ')).toMatch(/will be public[\s\S]*ten years/)
  })
  test('that appears while somebody writes takes their passage along', async () => {
    await keepDraft(editor, await nextDraft(editor, reworded))
    await placeAnchors({ topicId, number: 2 })
    const { id } = await anchor()
    const placed = await prisma.anchorPlacement.findMany({
      where: { topicId, anchorId: id },
      orderBy: { version: 'asc' },
    })
    expect(placed.map((p) => p.state)).toEqual(['EXACT', 'MOVED'])
  })
  test('cannot be changed or removed afterwards, by anybody', async () => {
    await expect(
      prisma.articleVersion.update({ where: { topicId_number: { topicId, number: 1 } }, data: { title: 'x' } }),
    ).rejects.toThrow()
    await expect(prisma.block.deleteMany({ where: { topicId } })).rejects.toThrow()
    await expect(prisma.anchor.updateMany({ where: { topicId }, data: { exact: 'x' } })).resolves.toBeDefined()
  })
})

describe('a passage', () => {
  test('must stand in the block that is named', async () => {
    expect(
      await refused(
        transact((tx) =>
          createAnchor(tx, {
            topicId,
            version: 1,
            blockId: 's-what-is-on-the-table',
            exact: quote,
            prefix: '',
            suffix: '',
          }),
        ),
      ),
    ).toBe('passage-not-found')
  })
  test('can be put in its place by hand by the topic’s mediator, and stays there', async () => {
    const { id } = await anchor()
    const gone = (text: string) =>
      text.includes(quote)
        ? 'Observers with drones would watch the line, and nobody would tell the town a thing. That was agreed in annex B.'
        : text
    await keepDraft(editor, await nextDraft(editor, gone))
    await placeAnchors({ topicId, number: 2 })
    expect(await prisma.anchorPlacement.findFirst({ where: { anchorId: id, version: 2 } })).toMatchObject({
      state: 'CHANGED',
      start: null,
    })
    const block = await prisma.block.findFirstOrThrow({
      where: { topicId, version: 2, text: { contains: 'nobody would tell' } },
    })
    const place = {
      topicId,
      anchorId: id,
      version: 2,
      blockId: block.blockId,
      exact: 'nobody would tell the town a thing',
      prefix: '',
      suffix: '',
    }
    expect(await refused(placeByHand(reader, place))).toBe('not-found')
    await placeByHand(member({ topicRoles: { [topicId]: 'mediator' } }), place)
    await keepDraft(editor, await nextDraft(editor, (text) => text.replace('annex B', 'annex C')))
    await placeAnchors({ topicId, number: 3 })
    expect(await prisma.anchorPlacement.findFirst({ where: { anchorId: id, version: 3 } })).toMatchObject({
      state: 'EXACT',
    })
  })
})
