import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { rows, sql } from '@/lib/db/sql'
import { demand } from '@/lib/kernel/permission'
import { isMember, moderates, type Viewer } from '@/lib/kernel/viewer'
import { categories } from './categories'
import { canReview } from './policy'

const QueueRow = z.object({
  topicId: z.string(),
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  author: z.string(),
  state: z.enum(['OPEN', 'CLAIMED', 'REOPENED', 'APPEALED']),
  cause: z.string(),
  urgency: z.number(),
  oneSided: z.boolean(),
  /** Why it waits; `word` is the watched word. */
  hold: z.object({ reason: z.string(), word: z.string().optional() }).nullable().catch(null),
  excerpt: z.string(),
  openedAt: z.date(),
  claimedBy: z.string().nullable(),
  claimedByMe: z.boolean(),
  reports: z.number(),
  categories: z.array(z.enum(categories)),
})
export type QueueItemView = z.infer<typeof QueueRow>

export type QueueView = { items: QueueItemView[]; more: boolean }

const size = 50

/**
 * What waits for a moderator, most urgent first, of two alike the older: at most 50. Topic moderators see their topics
 * only, nobody sees a case about their own post; for everybody else the queue does not exist. One statement.
 */
export async function reviewQueue(viewer: Viewer): Promise<QueueView> {
  demand(canReview(viewer))
  const me = isMember(viewer) ? viewer.id : null
  const topics = isMember(viewer) ? Object.keys(viewer.topicRoles).filter((id) => moderates(viewer, id)) : []
  const found = await rows(
    prisma,
    QueueRow,
    sql`SELECT c."topicId"::text, c."id"::text, t."slug", t."title", u."name" AS "author", c."state"::text, c."cause",
        c."urgency", c."oneSided", p."hold", left(r."text", 140) AS "excerpt", c."openedAt",
        CASE WHEN c."claimedUntil" > now() THEN k."name" END AS "claimedBy",
        coalesce(c."claimedUntil" > now() AND c."claimedById" = ${me}::uuid, false) AS "claimedByMe",
        o."reports"::int, o."categories"
      FROM "Case" c
      JOIN "Post" p ON p."topicId" = c."topicId" AND p."id" = c."postId"
      JOIN "Topic" t ON t."id" = c."topicId"
      JOIN "PostRevision" r ON r."topicId" = p."topicId" AND r."id" = p."latestRevisionId"
      JOIN "User" u ON u."id" = p."authorId"
      LEFT JOIN "User" k ON k."id" = c."claimedById"
      CROSS JOIN LATERAL (
        SELECT count(*) AS "reports", coalesce(array_agg(DISTINCT x."category"::text), '{}') AS "categories"
        FROM "Report" x WHERE x."topicId" = c."topicId" AND x."postId" = c."postId" AND x."agreed" IS NULL) o
      WHERE c."state" IN ('OPEN', 'CLAIMED', 'REOPENED', 'APPEALED')
        AND p."authorId" <> ${me}::uuid
        AND (p."state" <> 'AUTHOR_DELETED' OR o."reports" > 0)
        AND (${moderates(viewer)} OR c."topicId" = ANY(${topics}::uuid[]))
      ORDER BY c."urgency" DESC, c."openedAt", c."id" LIMIT ${size + 1}`,
  )
  return { items: found.slice(0, size), more: found.length > size }
}
