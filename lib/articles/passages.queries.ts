import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { rows, sql } from '@/lib/db/sql'
import { demand } from '@/lib/kernel/permission'
import type { Viewer } from '@/lib/kernel/viewer'
import type { LostPassagesView } from './passages-view'
import { canPlaceByHand } from './policy'
import { articleView } from './queries'

const Lost = z.object({
  anchorId: z.string(),
  exact: z.string(),
  state: z.enum(['MOVED', 'CHANGED', 'REMOVED']),
  blockId: z.string(),
  now: z.string().nullable(),
  posts: z.number(),
  byHand: z.boolean(),
})

/**
 * Passages that people answered and that are not word for word where they were: for who may put them in their place by
 * hand. The lost first, then the changed, then the moved; at most 100.
 */
export async function lostPassages(viewer: Viewer, slug: string): Promise<LostPassagesView | null> {
  const article = await articleView(viewer, slug)
  if (!article) return null
  demand(canPlaceByHand(viewer, article.topicId))
  const passages = await rows(
    prisma,
    Lost,
    sql`SELECT n."id"::text AS "anchorId", n."exact", p."state"::text, p."blockId", n."posts",
        substr(b."text", p."start" + 1, p."end" - p."start") AS "now", p."placedById" IS NOT NULL AS "byHand"
      FROM "Anchor" n
      JOIN "AnchorPlacement" p ON p."topicId" = n."topicId" AND p."anchorId" = n."id" AND p."version" = ${article.number}
      LEFT JOIN "Block" b ON b."topicId" = n."topicId" AND b."version" = ${article.number} AND b."blockId" = p."blockId"
      WHERE n."topicId" = ${article.topicId}::uuid AND n."posts" > 0 AND p."state" <> 'EXACT'
      ORDER BY p."state" DESC, n."posts" DESC, n."id" LIMIT 100`,
  )
  const blocks = article.blocks.filter((block) => block.text).map(({ blockId, text }) => ({ blockId, text }))
  const { topicId, title, number, lang } = article
  return { topicId, slug, title, number, lang, passages, blocks }
}
