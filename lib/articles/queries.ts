import { z } from 'zod'
import { hotRow, sql } from '@/lib/db/sql'
import { demand } from '@/lib/kernel/permission'
import type { Viewer } from '@/lib/kernel/viewer'
import { canReadTopic } from '@/lib/topics/policy'
import { topicStates } from '@/lib/topics/schema'
import type { ArticleView } from './article-view'
import { BlockRow } from './blocks.queries'
import { canEditArticles, canPlaceByHand, canSuggestCorrection } from './policy'

const shownPassages = 300

const ViewRow = z.object({
  topicId: z.string(),
  slug: z.string(),
  state: z.enum(topicStates),
  number: z.number(),
  shownVersion: z.number(),
  latestVersion: z.number(),
  title: z.string(),
  lead: z.string(),
  authors: z.array(z.object({ name: z.string(), url: z.string().optional() })),
  lang: z.string(),
  words: z.number(),
  change: z.enum(['initial', 'typo', 'clarification', 'material']),
  note: z.string().nullable(),
  publishedAt: z.date(),
  correctedAt: z.date().nullable(),
  sourceUrl: z.string().nullable(),
  sourceName: z.string().nullable(),
  licenceNote: z.string().nullable(),
  blocks: z.array(BlockRow),
  passages: z.array(
    z.object({ blockId: z.string(), start: z.number(), end: z.number(), posts: z.number(), anchorId: z.string() }),
  ),
  openCorrections: z.number(),
})

/**
 * The article of a topic as its viewer reads it: the shown version, or the one with this number. Answered passages are
 * those of that version. One statement. Null where there is none that the viewer may see; a version that is still being
 * placed is seen by editors only.
 */
export async function articleView(viewer: Viewer, slug: string, number?: number): Promise<ArticleView | null> {
  const wanted = number === undefined ? sql`a."shownVersion"` : sql`${number}::int`
  const found = await hotRow(ViewRow, viewSql(slug, wanted))
  if (!found) return null
  demand(canReadTopic(viewer, found))
  const can = {
    suggest: canSuggestCorrection(viewer, found).allowed,
    edit: canEditArticles(viewer).allowed,
    place: canPlaceByHand(viewer, found.topicId).allowed,
  }
  if (found.number > found.shownVersion && !can.edit) return null
  const { state: _, ...view } = found
  return { ...view, can }
}

const viewSql = (slug: string, wanted: ReturnType<typeof sql>) => sql`
  SELECT t."id"::text AS "topicId", t."slug", t."state"::text, v."number", a."shownVersion",
    (SELECT max(l."number") FROM "ArticleVersion" l WHERE l."topicId" = t."id") AS "latestVersion",
    v."title", v."lead", v."authors", a."lang", v."words", v."change"::text, v."note", v."publishedAt",
    (SELECT max(c."publishedAt") FROM "ArticleVersion" c
      WHERE c."topicId" = t."id" AND c."number" <= v."number" AND c."change" IN ('clarification', 'material')) AS "correctedAt",
    a."sourceUrl", a."sourceName", a."licenceNote",
    (SELECT jsonb_agg(jsonb_build_object('blockId', b."blockId", 'sectionId', b."sectionId", 'kind', b."kind", 'level', b."level",
        'text', b."text", 'html', b."html", 'hash', b."hash", 'data', b."data") ORDER BY b."position")
      FROM "Block" b WHERE b."topicId" = t."id" AND b."version" = v."number") AS "blocks",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('blockId', p."blockId", 'start', p."start", 'end', p."end",
        'posts', p."posts", 'anchorId', p."id") ORDER BY p."posts" DESC, p."id"), '[]')
      FROM (SELECT n."id", n."posts", m."blockId", m."start", m."end" FROM "Anchor" n
        JOIN "AnchorPlacement" m ON m."topicId" = n."topicId" AND m."anchorId" = n."id" AND m."version" = v."number"
        WHERE n."topicId" = t."id" AND n."posts" > 0 AND m."start" IS NOT NULL
        ORDER BY n."posts" DESC, n."id" LIMIT ${shownPassages}) p) AS "passages",
    (SELECT count(*)::int FROM "Correction" o WHERE o."topicId" = t."id" AND o."state" = 'open') AS "openCorrections"
  FROM "Topic" t
  JOIN "Article" a ON a."topicId" = t."id"
  JOIN "ArticleVersion" v ON v."topicId" = t."id" AND v."number" = ${wanted}
  WHERE t."slug" = ${slug}`
