import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { execute, rows, sql } from '@/lib/db/sql'
import { type Passage, passageAt } from './anchors/passage'
import { type Placement, placer } from './anchors/place-anchor'
import { blocksOfVersion } from './blocks.queries'

export type StoredAnchor = Passage & { id: string; version: number; blockId: string }
type Placed = Placement & { anchorId: string; correctedIn: number | null }

/**
 * Where anchors are in a version: from the words as first quoted, or from where somebody put them by hand since. Blocks
 * are read once a version. `correctedIn` is the first material version since the quote that changed the block.
 */
export async function placementsFor(
  tx: Tx,
  topicId: string,
  version: number,
  anchors: StoredAnchor[],
): Promise<Placed[]> {
  const after = await blocksOfVersion(tx, topicId, version)
  const byHand = await placedByHand(tx, topicId, version, anchors)
  const corrections = await materialChanges(tx, topicId, version)
  const placers = new Map<number, ReturnType<typeof placer>>()
  const blocks = new Map<number, Awaited<ReturnType<typeof blocksOfVersion>>>()
  const placed: Placed[] = []
  for (const anchor of anchors) {
    const hand = byHand.get(anchor.id)
    const from = hand?.version ?? anchor.version
    const before = blocks.get(from) ?? (await blocksOfVersion(tx, topicId, from))
    blocks.set(from, before)
    const place = placers.get(from) ?? placer(before, after)
    placers.set(from, place)
    const blockId = hand?.blockId ?? anchor.blockId
    const text = before.find((block) => block.blockId === blockId)?.text ?? ''
    const passage = hand ? passageAt(text, hand.start, hand.end) : anchor
    const correction = corrections.find((c) => c.version > anchor.version && c.blockIds.includes(anchor.blockId))
    placed.push({ anchorId: anchor.id, ...place(blockId, passage), correctedIn: correction?.version ?? null })
  }
  return placed
}

/** Keeps placements; one that somebody made by hand stays. */
export async function writePlacements(tx: Tx, topicId: string, version: number, placed: Placed[]): Promise<void> {
  if (!placed.length) return
  await execute(
    tx,
    sql`INSERT INTO "AnchorPlacement" ("topicId", "anchorId", "version", "state", "blockId", "sectionId", "start", "end", "score", "correctedIn")
      SELECT ${topicId}::uuid, p."anchorId"::uuid, ${version}, p."state"::"PlacementState", p."blockId", p."sectionId", p."start", p."end",
        p."score", p."correctedIn"
      FROM jsonb_to_recordset(${JSON.stringify(placed)}::jsonb) AS p("anchorId" text, "state" text, "blockId" text,
        "sectionId" text, "start" int, "end" int, "score" float8, "correctedIn" int)
      ON CONFLICT ("topicId", "anchorId", "version") DO UPDATE SET "state" = excluded."state", "blockId" = excluded."blockId",
        "sectionId" = excluded."sectionId", "start" = excluded."start", "end" = excluded."end", "score" = excluded."score",
        "correctedIn" = excluded."correctedIn"
      WHERE "AnchorPlacement"."placedById" IS NULL`,
  )
}

const Hand = z.object({
  anchorId: z.string(),
  version: z.number(),
  blockId: z.string(),
  start: z.number(),
  end: z.number(),
})

// The newest place that somebody chose by hand, up to this version.
async function placedByHand(tx: Tx, topicId: string, version: number, anchors: StoredAnchor[]) {
  const ids = anchors.map((anchor) => anchor.id)
  const found = await rows(
    tx,
    Hand,
    sql`SELECT DISTINCT ON ("anchorId") "anchorId"::text, "version", "blockId", "start", "end" FROM "AnchorPlacement"
      WHERE "topicId" = ${topicId}::uuid AND "anchorId" = ANY(${ids}::uuid[]) AND "version" <= ${version}
        AND "placedById" IS NOT NULL AND "start" IS NOT NULL
      ORDER BY "anchorId", "version" DESC`,
  )
  return new Map(found.map((hand) => [hand.anchorId, hand]))
}

const Change = z.object({ version: z.number(), blockIds: z.array(z.string()) })

// Blocks that each material version changed or took away, in order.
const materialChanges = (tx: Tx, topicId: string, upTo: number) =>
  rows(
    tx,
    Change,
    sql`SELECT v."number" AS "version", coalesce(array_agg(b."blockId") FILTER (WHERE b."blockId" IS NOT NULL), '{}') AS "blockIds"
      FROM "ArticleVersion" v
      LEFT JOIN "Block" b ON b."topicId" = v."topicId" AND b."version" = v."number" - 1 AND NOT EXISTS (
        SELECT FROM "Block" n WHERE n."topicId" = v."topicId" AND n."version" = v."number" AND n."blockId" = b."blockId" AND n."hash" = b."hash")
      WHERE v."topicId" = ${topicId}::uuid AND v."number" <= ${upTo} AND v."change" = 'material'
      GROUP BY v."number" ORDER BY v."number"`,
  )
