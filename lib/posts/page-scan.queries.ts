import { type Sql, sql } from '@/lib/db/sql'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import { pageSizes } from './page-sizes'
import { ownOrModerated } from './visible.queries'

/** Where a page is cut: from a place on, in the direction of the scan. `inclusive`: the place itself is on the page. */
export type Start = { at: string; id: string; inclusive?: boolean } | null

export type BranchScan = {
  viewer: Viewer
  /** The scan goes from old to new. */
  ascending: boolean
  start: Start
  sectionId?: string
  /** The page is the end where new posts come in: own waiting posts without a branch stand there. */
  openEnd: Sql
  /** A post whose surroundings in its branch are shown, however long that is. */
  focus?: { rootId: string; at: string; id: string }
}

const key = sql`(p."publishedAt", p."id")`

/**
 * CTEs \`roots\`, \`more\` and \`found\`: whole branches along the index until a page is full, each with its first replies.
 * Costs the same wherever the page is and however many posts there are.
 */
export function branchesSql({ viewer, ascending, start, sectionId, openEnd, focus }: BranchScan): Sql {
  const order = sql.raw(ascending ? 'ASC' : 'DESC')
  const beyond = sql.raw(`${ascending ? '>' : '<'}${start?.inclusive ? '=' : ''}`)
  const from = start ? sql`AND ${key} ${beyond} (${start.at}::timestamptz, ${start.id}::uuid)` : sql.empty
  const section = sectionId === undefined ? sql.empty : sql`AND p."sectionId" = ${sectionId}`
  const around = focus ? sql`UNION ${aroundSql(focus)}` : sql.empty
  return sql`scanned AS (
    SELECT x."id", row_number() OVER w AS "place", sum(1 + least(x."branchCount", ${pageSizes.replies})) OVER w AS "total"
    FROM here t CROSS JOIN LATERAL (
      SELECT p."id", p."publishedAt", p."branchCount" FROM "Post" p
      WHERE p."topicId" = t."id" AND p."parentId" IS NULL AND p."publishedAt" IS NOT NULL ${section} ${from}
      ORDER BY p."publishedAt" ${order}, p."id" ${order} LIMIT ${pageSizes.branches + 1}) x
    WINDOW w AS (ORDER BY x."publishedAt" ${order}, x."id" ${order})),
  roots AS (SELECT "id", "place" FROM scanned WHERE "place" = 1 OR ("place" <= ${pageSizes.branches} AND "total" <= ${pageSizes.posts})),
  more AS (SELECT (SELECT count(*) FROM scanned) > (SELECT count(*) FROM roots) AS "more"),
  found AS (
    SELECT "id", "place"::int FROM roots
    UNION ALL SELECT "id", NULL FROM (
      SELECT x."id" FROM here t CROSS JOIN roots k CROSS JOIN LATERAL (
        SELECT p."id" FROM "Post" p WHERE p."topicId" = t."id" AND p."rootId" = k."id" AND p."parentId" IS NOT NULL
          AND p."publishedAt" IS NOT NULL ORDER BY p."publishedAt", p."id" LIMIT ${pageSizes.replies}) x
      ${around}) y
    ${isMember(viewer) ? sql`UNION ALL ${heldSql(viewer, openEnd, section)}` : sql.empty})`
}

// Beyond the first replies: what stands just before and after the post that an address names.
const aroundSql = ({ rootId, at, id }: NonNullable<BranchScan['focus']>) => sql`
  SELECT x."id" FROM here t CROSS JOIN LATERAL (
    (SELECT p."id" FROM "Post" p WHERE p."topicId" = t."id" AND p."rootId" = ${rootId}::uuid AND p."parentId" IS NOT NULL
      AND p."publishedAt" IS NOT NULL AND ${key} <= (${at}::timestamptz, ${id}::uuid)
      ORDER BY p."publishedAt" DESC, p."id" DESC LIMIT ${pageSizes.replies})
    UNION ALL
    (SELECT p."id" FROM "Post" p WHERE p."topicId" = t."id" AND p."rootId" = ${rootId}::uuid AND p."parentId" IS NOT NULL
      AND p."publishedAt" IS NOT NULL AND ${key} > (${at}::timestamptz, ${id}::uuid)
      ORDER BY p."publishedAt", p."id" LIMIT ${pageSizes.replies})) x`

// Waiting posts, for their author and moderators: in their branch, or where new posts come in.
const heldSql = (viewer: Viewer, openEnd: Sql, section: Sql) => sql`
  (SELECT p."id", NULL::int FROM here t JOIN "Post" p ON p."topicId" = t."id"
    WHERE p."state" = 'HELD' AND p."publishedAt" IS NULL AND ${ownOrModerated(viewer)}
      AND (p."rootId" IN (SELECT "id" FROM roots) OR (p."parentId" IS NULL AND ${openEnd} ${section}))
    ORDER BY p."createdAt" LIMIT ${pageSizes.held})`
