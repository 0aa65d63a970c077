import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { row, rows, sql } from '@/lib/db/sql'
import { demand } from '@/lib/kernel/permission'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import { categories } from './categories'
import { actionsFor, type DecisionAction } from './decision-actions'
import { canDecide, canDecideAppeal, canReview, canSanction, canUndo } from './policy'
import { postStanding } from './post-standing'

const nullableText = z.string().nullable()

const CaseRow = z.object({
  topicId: z.string(),
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  state: z.enum(['OPEN', 'CLAIMED', 'DECIDED', 'REOPENED', 'APPEALED', 'FINAL']),
  cause: z.string(),
  urgency: z.number(),
  oneSided: z.boolean(),
  version: z.number(),
  openedAt: z.date(),
  claimedById: nullableText,
  claimedUntil: z.date().nullable(),
  claimedBy: nullableText,
  postState: z.enum(['HELD', 'LIVE', 'HIDDEN', 'REMOVED', 'AUTHOR_DELETED']),
  /** Why it waits; `word` is the watched word. */
  hold: z.object({ reason: z.string(), word: z.string().optional() }).nullable().catch(null),
  postedAt: z.date(),
  latestRevisionId: z.string(),
  publishedRevisionId: nullableText,
  pending: z.boolean(),
  html: z.string(),
  text: z.string(),
  publishedText: nullableText,
  authorId: z.string(),
  author: z.string(),
  memberSince: z.date(),
  trust: z.number(),
  staff: z.boolean(),
  posts: z.number(),
  sanction: z.object({ id: z.string(), kind: z.string(), until: z.coerce.date().nullable() }).nullable(),
  parent: z.object({ id: z.string(), author: z.string(), html: z.string() }).nullable(),
  passage: nullableText,
})

const ReportRow = z.object({
  category: z.enum(categories),
  note: z.string(),
  at: z.date(),
  agreed: z.boolean().nullable(),
  trust: z.number(),
  right: z.number(),
  decided: z.number(),
  oldText: z.boolean(),
})

const DecisionRow = z.object({
  id: z.string(),
  postId: z.string(),
  here: z.boolean(),
  action: z.string(),
  ground: z.string(),
  reason: z.string(),
  source: z.string(),
  conflicted: z.boolean(),
  deciderId: nullableText,
  decider: nullableText,
  createdAt: z.date(),
  undoneAt: z.date().nullable(),
  appeal: z
    .object({
      id: z.string(),
      text: z.string(),
      outcome: nullableText,
      firstDeciderId: nullableText,
      appellantId: z.string(),
    })
    .nullable(),
})

export type CaseReportView = z.infer<typeof ReportRow>
export type PastDecisionView = z.infer<typeof DecisionRow>
export type CaseView = z.infer<typeof CaseRow> & {
  reports: CaseReportView[]
  /** About this post and its author's others, newest first. */
  decisions: PastDecisionView[]
  can: {
    decide: boolean
    /** A refusal's reason where it may not be decided by this viewer. */
    why: string | null
    actions: readonly DecisionAction[]
    sanction: boolean
    /** The decision that can be taken back now. */
    undo: string | null
    /** The appeal that this viewer may answer. */
    appeal: { id: string; text: string; allowed: boolean } | null
  }
}

/**
 * One case whole: the post in its thread, its reports without their reporters' names, its author's record and earlier
 * decisions. For the topic's moderators; anything else is a 404. Three statements.
 */
export async function reviewCase(viewer: Viewer, of: { topicId: string; caseId: string }): Promise<CaseView | null> {
  demand(canReview(viewer, of.topicId))
  const found = await row(prisma, CaseRow, caseSql(of))
  if (!found) return null
  const [reports, decisions] = await Promise.all([
    rows(prisma, ReportRow, reportsSql(of)),
    rows(prisma, DecisionRow, decisionsSql(of, found.authorId)),
  ])
  return { ...found, reports, decisions, can: permissions(viewer, found, decisions) }
}

function permissions(viewer: Viewer, found: z.infer<typeof CaseRow>, decisions: PastDecisionView[]): CaseView['can'] {
  const now = new Date()
  const decide = canDecide(viewer, found, now)
  const standing = postStanding({ ...found, state: found.postState })
  const open = ['OPEN', 'CLAIMED', 'REOPENED'].includes(found.state)
  const own = decisions.filter((d) => d.here)
  const last = own[0]
  const second = found.cause === 'secondLook' && last?.deciderId === viewer.id
  const appealed = own.find((d) => d.appeal && !d.appeal.outcome)?.appeal
  const appeal = appealed && {
    id: appealed.id,
    text: appealed.text,
    allowed: canDecideAppeal(viewer, { ...appealed, topicId: found.topicId }).allowed,
  }
  return {
    decide: open && decide.allowed && !second,
    why: second ? 'same-decider' : decide.allowed ? null : decide.reason,
    actions: actionsFor(standing),
    sanction: isMember(viewer) && canSanction(viewer, { id: found.authorId, staff: found.staff }).allowed,
    undo: last && !last.undoneAt && canUndo(viewer, last, now).allowed ? last.id : null,
    appeal: appeal ?? null,
  }
}

const caseSql = ({ topicId, caseId }: { topicId: string; caseId: string }) => sql`
  SELECT c."topicId"::text, c."id"::text, t."slug", t."title", c."state"::text, c."cause", c."urgency", c."oneSided",
    c."version", c."openedAt", c."claimedById"::text, c."claimedUntil", k."name" AS "claimedBy",
    p."state"::text AS "postState", p."hold", p."createdAt" AS "postedAt", p."latestRevisionId"::text,
    p."publishedRevisionId"::text, l."state" = 'PENDING' AS "pending", l."html", l."text", r."text" AS "publishedText",
    u."id"::text AS "authorId", u."name" AS "author", u."createdAt" AS "memberSince", u."trust",
    cardinality(u."roles") > 0 AS "staff",
    (SELECT count(*)::int FROM (SELECT 1 FROM "Post" x WHERE x."authorId" = u."id" AND x."state" = 'LIVE' LIMIT 1000) n) AS "posts",
    (SELECT jsonb_build_object('id', s."id", 'kind', s."kind", 'until', s."until") FROM "Sanction" s
      WHERE s."userId" = u."id" AND s."liftedAt" IS NULL AND (s."until" IS NULL OR s."until" > now())
      ORDER BY s."createdAt" DESC LIMIT 1) AS "sanction",
    (SELECT jsonb_build_object('id', a."id", 'author', v."name", 'html', ar."html") FROM "Post" a
      JOIN "PostRevision" ar ON ar."topicId" = a."topicId" AND ar."id" = a."publishedRevisionId"
      JOIN "User" v ON v."id" = a."authorId"
      WHERE a."topicId" = p."topicId" AND a."id" = p."parentId" AND a."state" = 'LIVE') AS "parent",
    (SELECT n."exact" FROM "Anchor" n WHERE n."topicId" = p."topicId" AND n."id" = p."anchorId") AS "passage"
  FROM "Case" c
  JOIN "Topic" t ON t."id" = c."topicId"
  JOIN "Post" p ON p."topicId" = c."topicId" AND p."id" = c."postId"
  JOIN "PostRevision" l ON l."topicId" = p."topicId" AND l."id" = p."latestRevisionId"
  LEFT JOIN "PostRevision" r ON r."topicId" = p."topicId" AND r."id" = p."publishedRevisionId"
  JOIN "User" u ON u."id" = p."authorId"
  LEFT JOIN "User" k ON k."id" = c."claimedById"
  WHERE c."topicId" = ${topicId}::uuid AND c."id" = ${caseId}::uuid`

const reportsSql = ({ topicId, caseId }: { topicId: string; caseId: string }) => sql`
  SELECT r."category"::text, r."note", r."createdAt" AS "at", r."agreed", u."trust", h."right"::int, h."decided"::int,
    r."revisionId" IS DISTINCT FROM p."publishedRevisionId" AS "oldText"
  FROM "Report" r
  JOIN "User" u ON u."id" = r."reporterId"
  JOIN "Post" p ON p."topicId" = r."topicId" AND p."id" = r."postId"
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE x."agreed") AS "right", count(*) AS "decided"
    FROM "Report" x WHERE x."reporterId" = r."reporterId" AND x."agreed" IS NOT NULL) h
  WHERE r."topicId" = ${topicId}::uuid AND r."postId" = ${caseId}::uuid
  ORDER BY r."createdAt" DESC LIMIT 100`

const decisionsSql = ({ topicId, caseId }: { topicId: string; caseId: string }, authorId: string) => sql`
  SELECT d."id"::text, d."postId"::text, d."postId" = ${caseId}::uuid AS "here", d."action", d."ground", d."reason",
    d."source", d."conflicted", d."deciderId"::text, u."name" AS "decider", d."createdAt", d."undoneAt",
    (SELECT jsonb_build_object('id', a."id", 'text', a."text", 'outcome', a."outcome", 'firstDeciderId', a."firstDeciderId",
      'appellantId', a."appellantId") FROM "Appeal" a WHERE a."topicId" = d."topicId" AND a."decisionId" = d."id") AS "appeal"
  FROM "Decision" d
  JOIN "Post" p ON p."topicId" = d."topicId" AND p."id" = d."postId"
  LEFT JOIN "User" u ON u."id" = d."deciderId"
  WHERE d."topicId" = ${topicId}::uuid AND p."authorId" = ${authorId}::uuid
  ORDER BY d."createdAt" DESC, d."id" DESC LIMIT 50`
