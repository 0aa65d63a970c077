import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { execute, row, sql } from '@/lib/db/sql'
import { categories } from './categories'

const PostRow = z.object({
  topicId: z.string(),
  slug: z.string(),
  id: z.string(),
  authorId: z.string(),
  state: z.enum(['HELD', 'LIVE', 'HIDDEN', 'REMOVED', 'AUTHOR_DELETED']),
  publishedRevisionId: z.string().nullable(),
  latestRevisionId: z.string(),
  pending: z.boolean(),
  text: z.string(),
  publishedText: z.string().nullable(),
})
export type JudgedPost = z.infer<typeof PostRow>

/** A post as it is judged, locked until the transaction ends: always before its case, so that nobody waits in a circle. */
export async function lockedPost(
  tx: Tx,
  { topicId, postId }: { topicId: string; postId: string },
): Promise<JudgedPost | null> {
  // A statement of its own: after a wait, joined rows would still be those of before it.
  await execute(tx, sql`SELECT FROM "Post" WHERE "topicId" = ${topicId}::uuid AND "id" = ${postId}::uuid FOR UPDATE`)
  return row(
    tx,
    PostRow,
    sql`SELECT p."topicId"::text, t."slug", p."id"::text, p."authorId"::text, p."state"::text,
        p."publishedRevisionId"::text, p."latestRevisionId"::text, l."text", r."text" AS "publishedText",
        l."state" = 'PENDING' AS "pending"
      FROM "Post" p
      JOIN "Topic" t ON t."id" = p."topicId"
      JOIN "PostRevision" l ON l."topicId" = p."topicId" AND l."id" = p."latestRevisionId"
      LEFT JOIN "PostRevision" r ON r."topicId" = p."topicId" AND r."id" = p."publishedRevisionId"
      WHERE p."topicId" = ${topicId}::uuid AND p."id" = ${postId}::uuid`,
  )
}

const CaseRow = z.object({
  topicId: z.string(),
  id: z.string(),
  state: z.enum(['OPEN', 'CLAIMED', 'DECIDED', 'REOPENED', 'APPEALED', 'FINAL']),
  cause: z.string(),
  version: z.number(),
  urgency: z.number(),
  claimedById: z.string().nullable(),
  claimedUntil: z.date().nullable(),
  openedAt: z.date(),
  decidedRevisionId: z.string().nullable(),
  decidedWeight: z.number(),
  decidedCategory: z.enum(categories).nullable(),
  lastDeciderId: z.string().nullable(),
})
export type CaseRow = z.infer<typeof CaseRow>

/** A case, locked until the transaction ends. */
export const lockedCase = (tx: Tx, { topicId, caseId }: { topicId: string; caseId: string }): Promise<CaseRow | null> =>
  row(
    tx,
    CaseRow,
    sql`SELECT "topicId"::text, "id"::text, "state"::text, "cause", "version", "urgency", "claimedById"::text, "claimedUntil",
        "openedAt", "decidedRevisionId"::text, "decidedWeight", "decidedCategory"::text,
        (SELECT d."deciderId"::text FROM "Decision" d WHERE d."topicId" = "Case"."topicId" AND d."postId" = "Case"."postId"
          ORDER BY d."id" DESC LIMIT 1) AS "lastDeciderId"
      FROM "Case" WHERE "topicId" = ${topicId}::uuid AND "id" = ${caseId}::uuid FOR UPDATE`,
  )
