import { z } from 'zod'
import { prisma, type Tx } from '@/lib/db/client'
import { execute, row, rows, sql } from '@/lib/db/sql'
import { transact } from '@/lib/db/transact'
import { record } from '@/lib/events/record'
import { demand } from '@/lib/kernel/permission'
import { notFound } from '@/lib/kernel/refusal'
import type { Viewer } from '@/lib/kernel/viewer'
import { passageIn } from './anchors.commands'
import { placementsFor, type StoredAnchor, writePlacements } from './placements.commands'
import { canPlaceByHand } from './policy'
import type { PlaceByHandInput } from './schema'

export const PlaceJob = z.object({ topicId: z.uuid(), number: z.number().int() })
const page = 1000

const Anchor = z.object({
  id: z.string(),
  version: z.number(),
  blockId: z.string(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: z.number(),
  end: z.number(),
})
const Placing = z.object({ slug: z.string(), placing: z.number().nullable(), shown: z.number() })
const Passed = z.object({ number: z.number(), change: z.string() })

/**
 * Job: places every passage of a topic in a new version, a thousand a transaction, keeping how far it is; then shows
 * the version. Safe to run again: what is placed stays, and a version that is shown is left alone.
 */
export async function placeAnchors({ topicId, number }: z.infer<typeof PlaceJob>): Promise<void> {
  const article = await prisma.article.findUnique({ where: { topicId } })
  if (!article || article.placingVersion !== number) return
  const total = await prisma.anchor.count({ where: { topicId } })
  await prisma.article.update({ where: { topicId }, data: { placingTotal: total } })
  while ((await transact((tx) => placePage(tx, topicId, number))) === page);
  await transact((tx) => showVersion(tx, topicId, number))
}

// Jobs for one topic take turns, before either waits for its article.
const inTurn = (tx: Tx, topicId: string) =>
  execute(tx, sql`SELECT pg_advisory_xact_lock(hashtext(${`place:${topicId}`}))`)

async function placePage(tx: Tx, topicId: string, number: number): Promise<number> {
  await inTurn(tx, topicId)
  const anchors: StoredAnchor[] = await rows(
    tx,
    Anchor,
    sql`SELECT n."id"::text, n."version", n."blockId", n."exact", n."prefix", n."suffix", n."start", n."end" FROM "Anchor" n
      WHERE n."topicId" = ${topicId}::uuid AND NOT EXISTS (
        SELECT FROM "AnchorPlacement" p WHERE p."topicId" = n."topicId" AND p."anchorId" = n."id" AND p."version" = ${number})
      ORDER BY n."id" LIMIT ${page}`,
  )
  if (!anchors.length) return 0
  await writePlacements(tx, topicId, number, await placementsFor(tx, topicId, number, anchors))
  await execute(
    tx,
    sql`UPDATE "Article" SET "placingDone" = "placingDone" + ${anchors.length}
      WHERE "topicId" = ${topicId}::uuid AND "placingVersion" = ${number}`,
  )
  return anchors.length
}

// Under the article's lock no new anchor can come between: those that came meanwhile are placed first.
async function showVersion(tx: Tx, topicId: string, number: number) {
  await inTurn(tx, topicId)
  const article = await row(
    tx,
    Placing,
    sql`SELECT t."slug", a."placingVersion" AS "placing", a."shownVersion" AS "shown"
      FROM "Article" a JOIN "Topic" t ON t."id" = a."topicId" WHERE a."topicId" = ${topicId}::uuid FOR UPDATE OF a`,
  )
  if (!article || article.placing !== number || article.shown >= number) return
  while ((await placePage(tx, topicId, number)) === page);
  await execute(
    tx,
    sql`UPDATE "Article" SET "shownVersion" = ${number}, "placingVersion" = NULL WHERE "topicId" = ${topicId}::uuid`,
  )
  await execute(
    tx,
    sql`UPDATE "Topic" t SET "lastActiveAt" = now(), "title" = v."title" FROM "ArticleVersion" v
      WHERE t."id" = ${topicId}::uuid AND v."topicId" = t."id" AND v."number" = ${number}`,
  )
  // A version that was overtaken before it could be shown is told of together with the one that is.
  const passed = await rows(
    tx,
    Passed,
    sql`SELECT "number", "change"::text FROM "ArticleVersion" WHERE "topicId" = ${topicId}::uuid
        AND "number" > ${article.shown} AND "number" <= ${number} ORDER BY "number"`,
  )
  for (const version of passed) {
    await record(tx, 'parley', { kind: 'article.versionShown', topicId, slug: article.slug, ...version })
  }
}

/**
 * Puts a passage where it belongs in the version now shown, by hand: moderators and the topic's mediators; logged. Its
 * words as first quoted stay what readers see. Later versions are placed from there.
 */
export function placeByHand(viewer: Viewer, input: PlaceByHandInput): Promise<{ slug: string }> {
  const { topicId, anchorId } = input
  return transact(async (tx) => {
    demand(canPlaceByHand(viewer, topicId))
    await inTurn(tx, topicId)
    await execute(tx, sql`SELECT FROM "Article" WHERE "topicId" = ${topicId}::uuid FOR SHARE`)
    const article = await tx.article.findUnique({ where: { topicId }, include: { topic: true } })
    const anchor = await tx.anchor.findUnique({ where: { topicId_id: { topicId, id: anchorId } } })
    if (!article || !anchor) throw notFound()
    const version = article.shownVersion
    const { start, end } = await passageIn(tx, { ...input, version })
    const block = await tx.block.findUnique({
      where: { topicId_version_blockId: { topicId, version, blockId: input.blockId } },
    })
    const place = {
      state: 'MOVED' as const,
      blockId: input.blockId,
      sectionId: block?.sectionId ?? '',
      start,
      end,
      score: null,
    }
    await tx.anchorPlacement.upsert({
      where: { topicId_anchorId_version: { topicId, anchorId, version } },
      create: { topicId, anchorId, version, ...place, placedById: viewer.id },
      update: { ...place, placedById: viewer.id },
    })
    // A version that is being placed takes it from here.
    await tx.anchorPlacement.deleteMany({ where: { topicId, anchorId, version: { gt: version } } })
    const { slug } = article.topic
    await record(tx, viewer, { kind: 'anchor.placedByHand', topicId, slug, anchorId, blockId: input.blockId })
    return { slug }
  })
}
