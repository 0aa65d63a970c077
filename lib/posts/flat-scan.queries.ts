import { type Sql, sql } from '@/lib/db/sql'
import { readCursor } from '@/lib/topics/cursor'
import { pageSizes } from './page-sizes'
import type { PostsQuery } from './schema'
import { readScoredCursor } from './scored-cursor'

/** CTEs \`found\` and \`more\` of posts without their branches: those that answer a passage, or those valued across views. */
export const flatSql = (of: PostsQuery, backward: boolean): Sql => sql`
  scanned AS (SELECT x."id", x."place" FROM here t CROSS JOIN LATERAL (${of.passage ? answersSql(of, backward) : valuedSql(of, backward)}) x),
  more AS (SELECT count(*) > ${pageSizes.flat} AS "more" FROM scanned),
  found AS (SELECT "id", "place"::int FROM scanned WHERE "place" <= ${pageSizes.flat})`

function answersSql({ passage, after, before }: PostsQuery, backward: boolean): Sql {
  const from = readCursor(backward ? before : after)
  const order = sql.raw(backward ? 'DESC' : 'ASC')
  const start = from
    ? sql`AND (p."publishedAt", p."id") ${sql.raw(backward ? '<' : '>')} (${from.at}::timestamptz, ${from.id}::uuid)`
    : sql.empty
  return sql`SELECT p."id", row_number() OVER (ORDER BY p."publishedAt" ${order}, p."id" ${order}) AS "place" FROM "Post" p
    WHERE p."topicId" = t."id" AND p."anchorId" = ${passage}::uuid AND p."publishedAt" IS NOT NULL ${start}
    ORDER BY p."publishedAt" ${order}, p."id" ${order} LIMIT ${pageSizes.flat + 1}`
}

function valuedSql({ section, after, before }: PostsQuery, backward: boolean): Sql {
  const from = readScoredCursor(backward ? before : after)
  const [score, id] = backward ? [sql.raw('ASC'), sql.raw('DESC')] : [sql.raw('DESC'), sql.raw('ASC')]
  const [over, beyond] = backward ? [sql.raw('>'), sql.raw('<')] : [sql.raw('<'), sql.raw('>')]
  const start = from
    ? sql`AND (p."bridging" ${over} ${from.bridging}::float8 OR (p."bridging" = ${from.bridging}::float8 AND p."id" ${beyond} ${from.id}::uuid))`
    : sql.empty
  const inSection = section === undefined ? sql.empty : sql`AND p."sectionId" = ${section}`
  return sql`SELECT p."id", row_number() OVER (ORDER BY p."bridging" ${score}, p."id" ${id}) AS "place" FROM "Post" p
    WHERE p."topicId" = t."id" AND p."bridging" > 0 AND p."state" = 'LIVE' ${inSection} ${start}
    ORDER BY p."bridging" ${score}, p."id" ${id} LIMIT ${pageSizes.flat + 1}`
}
