import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { row, rows, sql } from '@/lib/db/sql'
import { demand } from '@/lib/kernel/permission'
import type { Viewer } from '@/lib/kernel/viewer'
import { canReadTopic } from '@/lib/topics/policy'
import { topicStates } from '@/lib/topics/schema'
import { blocksOfVersion } from './blocks.queries'
import { canEditArticles, canPlaceByHand } from './policy'
import type { ChangesView, VersionsView } from './versions-view'
import { versionDiff } from './word-diff'

const TopicRow = z.object({
  topicId: z.string(),
  slug: z.string(),
  title: z.string(),
  state: z.enum(topicStates),
  shownVersion: z.number(),
  placingVersion: z.number().nullable(),
  placingTotal: z.number(),
  placingDone: z.number(),
  sourceUrl: z.string().nullable(),
  watchSource: z.boolean(),
  sourceCheckedAt: z.date().nullable(),
})

const VersionRow = z.object({
  number: z.number(),
  title: z.string(),
  change: z.enum(['initial', 'typo', 'clarification', 'material']),
  note: z.string().nullable(),
  words: z.number(),
  publishedAt: z.date(),
  by: z.string(),
  credits: z.array(z.string()),
  exact: z.number(),
  moved: z.number(),
  changed: z.number(),
  removed: z.number(),
})

const topicOf = (slug: string) =>
  row(
    prisma,
    TopicRow,
    sql`SELECT t."id"::text AS "topicId", t."slug", t."title", t."state"::text, a."shownVersion", a."placingVersion", a."placingTotal",
        a."placingDone", a."sourceUrl", a."watchSource", a."sourceCheckedAt"
      FROM "Topic" t JOIN "Article" a ON a."topicId" = t."id" WHERE t."slug" = ${slug}`,
  )

/**
 * The history of an article, newest first: what changed and why, who suggested it, and where the passages that people
 * answered went. Editors also see a version that is still being placed. Two statements.
 */
export async function articleVersions(viewer: Viewer, slug: string): Promise<VersionsView | null> {
  const topic = await topicOf(slug)
  if (!topic) return null
  demand(canReadTopic(viewer, topic))
  const edit = canEditArticles(viewer).allowed
  const upTo = edit ? 1_000_000 : topic.shownVersion
  const versions = await rows(
    prisma,
    VersionRow,
    sql`SELECT v."number", v."title", v."change"::text, v."note", v."words", v."publishedAt", coalesce(u."name", '') AS "by",
        (SELECT coalesce(array_agg(DISTINCT s."name"), '{}') FROM "Correction" c JOIN "User" s ON s."id" = c."authorId"
          WHERE c."topicId" = v."topicId" AND c."inVersion" = v."number") AS "credits",
        p."exact", p."moved", p."changed", p."removed"
      FROM "ArticleVersion" v LEFT JOIN "User" u ON u."id" = v."publishedById",
        LATERAL (SELECT count(*) FILTER (WHERE "state" = 'EXACT')::int AS "exact", count(*) FILTER (WHERE "state" = 'MOVED')::int AS "moved",
          count(*) FILTER (WHERE "state" = 'CHANGED')::int AS "changed", count(*) FILTER (WHERE "state" = 'REMOVED')::int AS "removed"
          FROM "AnchorPlacement" WHERE "topicId" = v."topicId" AND "version" = v."number") p
      WHERE v."topicId" = ${topic.topicId}::uuid AND v."number" <= ${upTo} ORDER BY v."number" DESC LIMIT 200`,
  )
  return { ...topic, versions, can: { edit, place: canPlaceByHand(viewer, topic.topicId).allowed } }
}

/** What changed between two versions, block by block and word by word. Null where one of them is not to be seen. */
export async function versionChanges(
  viewer: Viewer,
  slug: string,
  { from, to }: { from: number; to: number },
): Promise<ChangesView | null> {
  const topic = await topicOf(slug)
  if (!topic) return null
  demand(canReadTopic(viewer, topic))
  if (from < 1 || to <= from || (to > topic.shownVersion && !canEditArticles(viewer).allowed)) return null
  const [before, after, version] = await Promise.all([
    blocksOfVersion(prisma, topic.topicId, from),
    blocksOfVersion(prisma, topic.topicId, to),
    prisma.articleVersion.findUnique({
      where: { topicId_number: { topicId: topic.topicId, number: to } },
      select: { note: true },
    }),
  ])
  if (!before.length || !after.length) return null
  const { title, shownVersion } = topic
  return { slug, title, from, to, shownVersion, blocks: versionDiff(before, after), note: version?.note ?? null }
}
