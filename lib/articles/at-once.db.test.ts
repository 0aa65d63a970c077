import { beforeEach, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { createTopic } from '@/lib/topics/commands'
import { createAnchor } from './anchors.commands'
import { closeCorrection, suggestCorrection } from './corrections.commands'
import { newDraft } from './draft-view'
import { keepDraft } from './drafts.commands'
import { parseArticle } from './import/import-article'
import { placeAnchors, placeByHand } from './place.commands'
import { articleView } from './queries'
import { CorrectionInput, StartDraftInput } from './schema'
import { sourceHash } from './source-hash'
import { checkSource } from './source-watch.commands'
import { startDraft } from './start-draft.commands'
import { formOf, member, refused } from './test-scene.commands'
import { publishFirst, publishNext } from './versions.commands'

const editor = member({ roles: ['editor'] })
const reader = member()
const quote = 'a monthly report would be public'
const article = (words: string) =>
  newDraft(parseArticle({ text: `# The harbour\n\nObservers would watch the line, and ${words}. That was agreed.` }))
const times = <T>(count: number, work: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, i) => work(i)))
let topicId: string
let slug: string
const publish = (words: string, takes: string[] = [], basedOn = 1) =>
  transact((tx) => publishNext(tx, editor, { topicId, basedOn, article: { ...article(words), takes } }))
const anchored = (tx: Parameters<typeof createAnchor>[0], blockId: string) =>
  createAnchor(tx, { topicId, version: 1, blockId, exact: quote, prefix: '', suffix: '' })
const blockId = async () => {
  const view = await articleView(reader, slug, 1)
  return view?.blocks.find((block) => block.text.includes(quote))?.blockId ?? ''
}
const unplaced = (version: number) => prisma.anchor.count({ where: { topicId, placements: { none: { version } } } })

beforeEach(async () => {
  await prisma.user.upsert({
    where: { id: reader.id },
    create: { id: reader.id, name: `Rosa ${reader.id}`, nameKey: reader.id, email: `${reader.id}@example.org` },
    update: {},
  })
  await transact(async (tx) => {
    const topic = await createTopic(tx, editor, { title: 'The harbour', summary: '' })
    await publishFirst(tx, editor, topic.id, article(quote))
    topicId = topic.id
    slug = topic.slug
  })
})

test('of many who publish at once one does, and the others are told that there is a version', async () => {
  const results = await times(6, (i) => refused(publish(`a report number ${i} would be public`)))
  expect(results.filter((result) => result === 'done')).toHaveLength(1)
  expect(new Set(results)).toEqual(new Set(['done', 'version-exists']))
  expect(await prisma.articleVersion.count({ where: { topicId } })).toBe(2)
})

test('a save and a publication of one draft at once: the words of neither are lost', async () => {
  for (let round = 0; round < 6; round++) {
    const { id } = await startDraft(editor, StartDraftInput.parse({ slug, from: 'version' }))
    const form = await formOf(id, { lang: 'en' })
    const text = form.text.map((words) => words.replace(/would be public|\d+ would do/, `${round} would do`))
    const presses = round % 2 ? (['save', 'publish'] as const) : (['publish', 'save'] as const)
    const results = await Promise.all(presses.map((press) => refused(keepDraft(editor, { ...form, text, press }))))
    await placeAnchors({ topicId, number: await prisma.articleVersion.count({ where: { topicId } }) })
    const [won, lost] = results.sort()
    expect([won, ['newer-draft', 'not-found'].includes(lost ?? '')]).toEqual(['done', true])
  }
})

test('a correction that is taken in and declined at once is one of the two, and told of once', async () => {
  for (let round = 1; round <= 6; round++) {
    const exact = round === 1 ? quote : `a report number ${round - 1} would be public`
    const block = (await articleView(reader, slug))?.blocks.find((b) => b.text.includes(exact))?.blockId
    const input = { slug, version: round, blockId: block, exact, proposed: 'a report' }
    const { id } = await suggestCorrection(reader, CorrectionInput.parse(input))
    const decline = { topicId, id, as: 'declined' as const, reason: 'Annex B says so.', duplicateOf: '' as const }
    const [took, ...declined] = await Promise.all([
      refused(publish(`a report number ${round} would be public`, [id], round)),
      refused(closeCorrection(editor, decline)),
      refused(closeCorrection(editor, decline)),
    ])
    expect(took).toBe('done')
    const kept = await prisma.correction.findFirstOrThrow({ where: { id } })
    const accepted = kept.state === 'accepted'
    expect(kept).toMatchObject(accepted ? { inVersion: round + 1 } : { state: 'declined', inVersion: null })
    expect(declined.filter((result) => result === 'done')).toHaveLength(accepted ? 0 : 1)
    const told = await prisma.event.findMany({ where: { topicId, kind: 'correction.decided' } })
    expect(told.filter((event) => JSON.stringify(event).includes(id))).toHaveLength(1)
    await placeAnchors({ topicId, number: round + 1 })
  }
})

describe('a version whose passages are being placed', () => {
  const count = 2300
  beforeEach(async () => {
    const block = await blockId()
    await transact((tx) => anchored(tx, block))
    // Many of the same: what is looked at here is how they are counted, and when they are seen.
    await prisma.$executeRaw`INSERT INTO "Anchor" ("topicId", "id", "version", "blockId", "exact", "prefix", "suffix", "start", "end")
      SELECT "topicId", gen_random_uuid(), "version", "blockId", "exact", "prefix", "suffix", "start", "end"
      FROM "Anchor", generate_series(2, ${count}) WHERE "topicId" = ${topicId}::uuid`
    await publish('a monthly report will be public')
  })

  test('is shown once all are placed, by however many jobs at once, and told of once', async () => {
    const block = await blockId()
    let placing = true
    const watched = (async () => {
      while (placing) {
        const [shown, left] = [(await articleView(reader, slug))?.number, await unplaced(2)]
        if (shown === 2) expect(left).toBe(0)
      }
    })()
    await Promise.all([
      times(3, () => placeAnchors({ topicId, number: 2 })),
      times(8, () => transact((tx) => anchored(tx, block))),
    ])
    placing = false
    await watched
    expect(await unplaced(2)).toBe(0)
    const { placingDone, placingVersion, shownVersion } = await prisma.article.findUniqueOrThrow({ where: { topicId } })
    expect({ placingVersion, shownVersion }).toEqual({ placingVersion: null, shownVersion: 2 })
    expect(placingDone).toBeLessThanOrEqual(count + 8)
    expect(await prisma.event.count({ where: { topicId, kind: 'article.versionShown' } })).toBe(1)
  })
  test('and whose job ended halfway goes on where it was', async () => {
    const first = await prisma.anchor.findMany({ where: { topicId }, orderBy: { id: 'asc' }, take: 1000 })
    await prisma.anchorPlacement.createMany({
      data: first.map(({ id }) => ({
        topicId,
        anchorId: id,
        version: 2,
        state: 'CHANGED' as const,
        blockId: '',
        sectionId: '',
      })),
    })
    await prisma.article.update({ where: { topicId }, data: { placingDone: 1000 } })
    expect((await articleView(reader, slug))?.number).toBe(1)
    await placeAnchors({ topicId, number: 2 })
    expect(await unplaced(2)).toBe(0)
    expect(await prisma.article.findUnique({ where: { topicId } })).toMatchObject({
      shownVersion: 2,
      placingDone: count,
    })
  })
  test('and a passage that somebody puts in its place meanwhile is taken along from there', async () => {
    const { id: anchorId } = await transact(async (tx) => anchored(tx, await blockId()))
    await prisma.anchorPlacement.create({
      data: { topicId, anchorId, version: 2, state: 'CHANGED', blockId: '', sectionId: '' },
    })
    const mediator = { ...reader, topicRoles: { [topicId]: 'mediator' as const } }
    const there = {
      topicId,
      anchorId,
      version: 1,
      blockId: await blockId(),
      exact: 'watch the line',
      prefix: '',
      suffix: '',
    }
    await placeByHand(mediator, there)
    await placeAnchors({ topicId, number: 2 })
    const placed = await prisma.anchorPlacement.findFirstOrThrow({ where: { topicId, anchorId, version: 2 } })
    expect(placed).toMatchObject({ state: 'EXACT', start: 'Observers would '.length })
  })
  test('and that is overtaken meanwhile leaves its place to the next', async () => {
    const [, overtaken] = await Promise.all([
      refused(placeAnchors({ topicId, number: 2 })),
      refused(publish('a yearly report will be public', [], 2)),
    ])
    expect(overtaken).toBe('done')
    await placeAnchors({ topicId, number: 3 })
    expect(await unplaced(3)).toBe(0)
    expect((await articleView(reader, slug))?.number).toBe(3)
    expect(await prisma.event.count({ where: { topicId, kind: 'article.versionShown' } })).toBe(2)
  })
})

test('a source that is looked at twice at once is proposed and told of once', async () => {
  const parsed = parseArticle({ text: `<h1>Quay</h1><p>Built in 1911 by the town.</p>`, format: 'html' })
  await prisma.article.update({
    where: { topicId },
    data: { sourceUrl: 'https://quay.example/a', sourceHash: sourceHash(parsed) },
  })
  const page = async (url: string) => ({
    text: '<h1>Quay</h1><p>Built in 1912 by the town.</p>',
    format: 'html' as const,
    url,
  })
  await times(4, () => checkSource({ topicId }, page))
  expect(await prisma.articleDraft.count({ where: { topicId, origin: 'source' } })).toBe(1)
  expect(await prisma.event.count({ where: { topicId, kind: 'article.sourceChanged' } })).toBe(1)
})
