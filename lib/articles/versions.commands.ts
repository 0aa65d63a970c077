import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { execute, row, rows, sql } from '@/lib/db/sql'
import { record } from '@/lib/events/record'
import { notFound, Refusal } from '@/lib/kernel/refusal'
import type { Viewer } from '@/lib/kernel/viewer'
import { publishTopic } from '@/lib/topics/commands'
import { nextVersion } from './anchors/next-version'
import type { PlacedBlock } from './block'
import { newBlockIds } from './block-ids'
import { blocksOfVersion } from './blocks.queries'
import type { DraftArticle } from './draft-view'
import { leadOf } from './lead'
import { placeBlocks } from './sections'
import { words } from './text'
import { versionHash } from './version-hash'

const Latest = z.object({ slug: z.string(), number: z.number(), hash: z.string() })
const Earlier = z.object({ blockId: z.string(), hash: z.string() })

/** Writes the first version of a draft topic's article and opens the topic, in the caller's transaction. */
export async function publishFirst(tx: Tx, viewer: Viewer, topicId: string, article: DraftArticle) {
  await tx.article.create({ data: { topicId, ...about(article) } })
  const blocks = placeBlocks(article.blocks, newBlockIds(article.blocks))
  await writeVersion(tx, viewer, { topicId, number: 1, article, blocks, change: 'initial' })
  return publishTopic(tx, viewer, topicId)
}

/**
 * Writes the next version of an article. It is shown once its passages are placed, which a job does. Refused with
 * `version-exists` (data: the newest number) when the draft was not made from the newest version, and with `same-text`
 * when it says just what that one says.
 */
export async function publishNext(
  tx: Tx,
  viewer: Viewer,
  draft: { topicId: string; basedOn: number; article: DraftArticle },
) {
  const { topicId, basedOn, article } = draft
  const latest = await latestForUpdate(tx, topicId)
  if (latest.number !== basedOn)
    throw new Refusal('version-exists', { values: { latest: latest.number }, data: { latest: latest.number } })
  if (versionHash(article) === latest.hash) throw new Refusal('same-text')
  const before = await blocksOfVersion(tx, topicId, latest.number)
  const earlier = await rows(
    tx,
    Earlier,
    sql`SELECT DISTINCT "blockId", "hash" FROM "Block" WHERE "topicId" = ${topicId}::uuid`,
  )
  const number = latest.number + 1
  const blocks = nextVersion(before, article.blocks, earlier)
  await writeVersion(tx, viewer, { topicId, number, article, blocks, change: article.change })
  await tx.article.update({
    where: { topicId },
    data: { ...about(article), placingVersion: number, placingTotal: 0, placingDone: 0 },
  })
  await takeCorrections(tx, viewer, { topicId, number, takes: article.takes })
  await record(tx, viewer, {
    kind: 'article.versionPublished',
    topicId,
    slug: latest.slug,
    number,
    change: article.change,
  })
  return { slug: latest.slug, number }
}

/**
 * The topic's newest version, with its article locked until the transaction ends: two editors come one after the other.
 * Two statements, because what is joined to a row that was waited for is still as it was before the wait.
 */
async function latestForUpdate(tx: Tx, topicId: string) {
  await execute(tx, sql`SELECT FROM "Article" WHERE "topicId" = ${topicId}::uuid FOR UPDATE`)
  const latest = await row(
    tx,
    Latest,
    sql`SELECT t."slug", v."number", v."hash" FROM "Topic" t JOIN "ArticleVersion" v ON v."topicId" = t."id"
      WHERE t."id" = ${topicId}::uuid ORDER BY v."number" DESC LIMIT 1`,
  )
  if (!latest) throw notFound()
  return latest
}

const about = ({ sourceUrl, sourceHash, source, licenceNote, lang }: DraftArticle) => ({
  ...(sourceHash && { sourceHash }),
  sourceUrl: sourceUrl || null,
  sourceName: source || null,
  licenceNote: licenceNote || null,
  lang,
})

type Written = {
  topicId: string
  number: number
  article: DraftArticle
  blocks: PlacedBlock[]
  change: 'initial' | DraftArticle['change']
}

async function writeVersion(tx: Tx, viewer: Viewer, { topicId, number, article, blocks, change }: Written) {
  const { title, authors, note, published } = article
  const sourceDate = Number.isNaN(Date.parse(published)) ? null : new Date(published)
  const count = words(blocks.map((block) => block.text).join(' ')).length
  await tx.articleVersion.create({
    data: {
      topicId,
      number,
      title,
      lead: leadOf(blocks),
      authors,
      sourceDate,
      change,
      note: note || null,
      hash: versionHash(article),
      words: count,
      publishedById: viewer.id ?? '',
    },
  })
  await tx.block.createMany({
    data: blocks.map(({ data, ...block }, position) => ({
      topicId,
      version: number,
      position,
      ...block,
      data: data ?? undefined,
    })),
  })
}

async function takeCorrections(
  tx: Tx,
  viewer: Viewer,
  { topicId, number, takes }: { topicId: string; number: number; takes: string[] },
) {
  for (const id of takes) {
    const taken = await execute(
      tx,
      sql`UPDATE "Correction" SET "state" = 'accepted', "inVersion" = ${number}, "decidedAt" = now(), "decidedById" = ${viewer.id}::uuid
        WHERE "topicId" = ${topicId}::uuid AND "id" = ${id}::uuid AND "state" = 'open'`,
    )
    if (taken) await record(tx, viewer, { kind: 'correction.decided', topicId, correctionId: id, outcome: 'accepted' })
  }
}
