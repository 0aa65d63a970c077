import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { rows, sql } from '@/lib/db/sql'
import type { WeighedReport } from './auto-hide'
import { categories } from './categories'
import { reporterWeight } from './reporter-weight'
import { stanceGroup } from './stance-group'

const ReportRow = z.object({
  reporterId: z.string(),
  category: z.enum(categories),
  trust: z.number(),
  staff: z.boolean(),
  agreed: z.number(),
  disagreed: z.number(),
  answer: z.string().nullable(),
})

/** More than any honest crowd needs; a brigade of thousands costs no more than this. */
const newest = 500

/** The reports of one revision as they weigh, with their reporters' stance groups: for the rules alone, shown to nobody. */
export async function weighedReports(
  tx: Tx,
  of: { topicId: string; postId: string; revisionId: string },
): Promise<WeighedReport[]> {
  const found = await rows(
    tx,
    ReportRow,
    sql`SELECT r."reporterId"::text, r."category"::text, u."trust", cardinality(u."roles") > 0 AS "staff",
        h."agreed"::int, h."disagreed"::int, s."answer"
      FROM "Report" r
      JOIN "User" u ON u."id" = r."reporterId"
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE x."agreed") AS "agreed", count(*) FILTER (WHERE NOT x."agreed") AS "disagreed"
        FROM "Report" x WHERE x."reporterId" = r."reporterId" AND x."agreed" IS NOT NULL) h
      LEFT JOIN LATERAL (
        SELECT e."choice"[1] AS "answer" FROM "BallotEvent" e
        JOIN "Poll" p ON p."topicId" = e."topicId" AND p."id" = e."pollId" AND p."main"
        WHERE e."topicId" = r."topicId" AND e."voterId" = r."reporterId" AND e."action" = 'cast' AND NOT e."exposed"
        ORDER BY e."at" LIMIT 1) s ON true
      WHERE r."topicId" = ${of.topicId}::uuid AND r."postId" = ${of.postId}::uuid AND r."revisionId" = ${of.revisionId}::uuid
      ORDER BY r."createdAt" DESC LIMIT ${newest}`,
  )
  return found.map(({ reporterId, category, answer, ...reporter }) => ({
    reporterId,
    category,
    weight: reporterWeight(reporter),
    group: answer === null ? null : stanceGroup(answer),
  }))
}
