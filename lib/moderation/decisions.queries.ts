import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { row, sql } from '@/lib/db/sql'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import { restrictions } from './decision-actions'
import { canAppeal } from './policy'

const Row = z.object({
  id: z.string(),
  topicId: z.string(),
  postId: z.string(),
  slug: z.string(),
  title: z.string(),
  action: z.string(),
  ground: z.string(),
  reason: z.string(),
  facts: z.string(),
  source: z.string(),
  conflicted: z.boolean(),
  logSeq: z.number().nullable(),
  createdAt: z.date(),
  undoneAt: z.date().nullable(),
  authorId: z.string(),
  text: z.string(),
  html: z.string(),
  caseState: z.string(),
  appealedAt: z.date().nullable(),
  appealText: z.string().nullable(),
  appealOutcome: z.string().nullable(),
  appealReason: z.string().nullable(),
})

export type DecisionView = z.infer<typeof Row> & {
  restricts: boolean
  can: { appeal: boolean }
  /** A refusal's reason where they may not appeal. */
  why: string | null
}

/**
 * A decision about one's own post, by its id, or the newest about a post by the post's: what, on which ground, why, the
 * text it was about, and the way to appeal. Names no moderator. A 404 for everybody but the author. One statement.
 */
export async function ownDecision(viewer: Viewer, id: string): Promise<DecisionView | null> {
  if (!isMember(viewer)) return null
  const found = await row(
    prisma,
    Row,
    sql`SELECT d."id"::text, d."topicId"::text, d."postId"::text, t."slug", t."title", d."action", d."ground", d."reason",
        d."facts", d."source", d."conflicted", d."logSeq"::int, d."createdAt", d."undoneAt", p."authorId"::text,
        r."text", r."html", c."state"::text AS "caseState", a."createdAt" AS "appealedAt", a."text" AS "appealText",
        a."outcome"::text AS "appealOutcome", a."reason" AS "appealReason"
      FROM "Decision" d
      JOIN "Post" p ON p."topicId" = d."topicId" AND p."id" = d."postId"
      JOIN "PostRevision" r ON r."topicId" = d."topicId" AND r."id" = d."revisionId"
      JOIN "Topic" t ON t."id" = d."topicId"
      JOIN "Case" c ON c."topicId" = d."topicId" AND c."id" = d."caseId"
      LEFT JOIN "Appeal" a ON a."topicId" = d."topicId" AND a."decisionId" = d."id"
      WHERE (d."id" = ${id}::uuid OR d."postId" = ${id}::uuid) AND p."authorId" = ${viewer.id}::uuid
      ORDER BY d."id" DESC LIMIT 1`,
  )
  if (!found) return null
  const restricts = restrictions.includes(found.action)
  const appeal = canAppeal(viewer, { ...found, appealed: found.appealedAt !== null }, new Date())
  const open = restricts && !found.undoneAt && found.caseState === 'DECIDED'
  return { ...found, restricts, can: { appeal: open && appeal.allowed }, why: appeal.allowed ? null : appeal.reason }
}
