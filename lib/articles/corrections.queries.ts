import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { row, rows, sql } from '@/lib/db/sql'
import { demand } from '@/lib/kernel/permission'
import type { Viewer } from '@/lib/kernel/viewer'
import { canReadTopic } from '@/lib/topics/policy'
import { topicStates } from '@/lib/topics/schema'
import type { CorrectionsView } from './corrections-view'
import { canEditArticles, canSuggestCorrection } from './policy'

const CorrectionRow = z.object({
  id: z.string(),
  state: z.enum(['open', 'accepted', 'declined', 'duplicate']),
  version: z.number(),
  blockId: z.string(),
  sectionId: z.string(),
  exact: z.string(),
  proposed: z.string(),
  sourceUrl: z.string().nullable(),
  explanation: z.string(),
  by: z.string(),
  createdAt: z.date(),
  decidedAt: z.date().nullable(),
  reason: z.string().nullable(),
  inVersion: z.number().nullable(),
  duplicateOf: z.string().nullable(),
})

const TopicRow = z.object({ topicId: z.string(), slug: z.string(), title: z.string(), state: z.enum(topicStates) })
/** The public list of a topic's corrections: open ones first, oldest on top, then the decided, newest first; at most 300. */
export async function corrections(viewer: Viewer, slug: string): Promise<CorrectionsView | null> {
  const topic = await row(
    prisma,
    TopicRow,
    sql`SELECT t."id"::text AS "topicId", t."slug", t."title", t."state"::text FROM "Topic" t WHERE t."slug" = ${slug}`,
  )
  if (!topic) return null
  demand(canReadTopic(viewer, topic))
  const found = await rows(
    prisma,
    CorrectionRow,
    sql`SELECT c."id"::text, c."state"::text, c."version", c."blockId", coalesce(b."sectionId", '') AS "sectionId", c."exact", c."proposed",
        c."sourceUrl", c."explanation", u."name" AS "by", c."createdAt", c."decidedAt", c."reason", c."inVersion", c."duplicateOf"::text
      FROM "Correction" c JOIN "User" u ON u."id" = c."authorId"
      LEFT JOIN "Block" b ON b."topicId" = c."topicId" AND b."version" = c."version" AND b."blockId" = c."blockId"
      WHERE c."topicId" = ${topic.topicId}::uuid
      ORDER BY c."state" <> 'open', CASE WHEN c."state" = 'open' THEN c."createdAt" END, c."decidedAt" DESC LIMIT 300`,
  )
  return {
    ...topic,
    corrections: found,
    can: { suggest: canSuggestCorrection(viewer, topic).allowed, decide: canEditArticles(viewer).allowed },
  }
}
