import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { rows, sql } from '@/lib/db/sql'
import { blockKinds, type PlacedBlock } from './block'

export const BlockRow = z.object({
  blockId: z.string(),
  sectionId: z.string(),
  kind: z.enum(blockKinds),
  level: z.number(),
  text: z.string(),
  html: z.string(),
  hash: z.string(),
  data: z.record(z.string(), z.unknown()).nullable(),
})

/** The blocks of one version, in order. For commands and queries that have decided who may read them. */
export const blocksOfVersion = (db: Db, topicId: string, version: number): Promise<PlacedBlock[]> =>
  rows(
    db,
    BlockRow,
    sql`SELECT "blockId", "sectionId", "kind"::text, "level", "text", "html", "hash", "data" FROM "Block"
      WHERE "topicId" = ${topicId}::uuid AND "version" = ${version} ORDER BY "position"`,
  )
