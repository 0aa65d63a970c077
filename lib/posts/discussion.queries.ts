import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { exactTime, hotRows, row, type Sql, sql } from '@/lib/db/sql'
import type { Viewer } from '@/lib/kernel/viewer'
import { readCursor } from '@/lib/topics/cursor'
import { flatSql } from './flat-scan.queries'
import { branchesSql, type Start } from './page-scan.queries'
import { pageSizes } from './page-sizes'
import {
  hereSql,
  type PassageRow,
  type PostRow,
  passageJson,
  passageRow,
  postOf,
  postsSql,
  RawRow,
  type TopicRow,
  topicOf,
} from './post-rows.queries'
import type { PostsQuery } from './schema'
import { topicExists, visibleTo } from './visible.queries'

/** Rows of one page. `found` is in the order of the scan, which \`backward\` turns round. */
export type PageRows = {
  topic: TopicRow
  posts: PostRow[]
  passage: PassageRow | null
  backward: boolean
  /** There is something before a page that was scanned forward, or after one that was scanned backward. */
  behind: boolean
  focus?: string
}

/** The rows of the page that an address asks for: one statement, and one more where it names a post. Null: no such thing. */
export async function pageRows(viewer: Viewer, of: PostsQuery): Promise<PageRows | null> {
  if (of.post) return focusedRows(viewer, of.slug, of.post)
  const backward = of.before !== undefined && of.after === undefined
  const extra = { ...none, askedTitle: titleOf(of.section), askedPassage: passageOf(of.passage) }
  const flat = of.passage !== undefined || of.order === 'valued'
  const from = readCursor(backward ? of.before : of.after)
  const scan = flat
    ? flatSql(of, backward)
    : branchesSql({
        viewer,
        ascending: (of.order === 'oldest') !== backward,
        start: from,
        sectionId: of.section,
        openEnd: openEnd(of.order === 'oldest', backward, from),
      })
  const page = await read(viewer, of.slug, scan, extra)
  if (!page || (of.passage && !page.passage)) return null
  return { ...page, backward, behind: flat ? Boolean(of.after ?? of.before) : from !== null }
}

// New posts come in after the last branch of the oldest order, and before the first of the newest.
function openEnd(oldest: boolean, backward: boolean, from: Start): Sql {
  const reached = sql`NOT (SELECT "more" FROM more)`
  if (oldest) return backward ? sql`false` : reached
  return backward ? reached : from ? sql`false` : sql`true`
}

const Focus = z.object({
  rootId: z.string(),
  at: z.string(),
  public: z.boolean(),
  start: z.object({ at: z.string(), id: z.string(), earlier: z.boolean() }).nullable(),
})

/** The page that holds a post: it begins a few branches before it, so that it stands among its neighbours. */
async function focusedRows(viewer: Viewer, slug: string, postId: string): Promise<PageRows | null> {
  const focus = await row(prisma, Focus, focusSql(viewer, slug, postId))
  if (!focus) return null
  const at = focus.start && { at: focus.start.at, id: focus.start.id, inclusive: true }
  const scan = branchesSql({
    viewer,
    // A waiting post without a branch stands where new ones come in.
    ascending: at !== null,
    start: at,
    openEnd: at ? sql`NOT (SELECT "more" FROM more)` : sql`true`,
    focus: focus.public ? { rootId: focus.rootId, at: focus.at, id: postId } : undefined,
  })
  const page = await read(viewer, slug, scan, none)
  if (!page) return null
  return { ...page, backward: !at, behind: focus.start?.earlier ?? false, focus: postId }
}

/** Branches that stand before a focused one, as long as their posts leave room for it. */
const neighbours = { branches: 10, posts: 25 }

const focusSql = (viewer: Viewer, slug: string, postId: string) => sql`
  SELECT p."rootId"::text, ${exactTime(sql`coalesce(p."publishedAt", p."createdAt")`)} AS "at",
    p."publishedAt" IS NOT NULL AS "public",
    (SELECT jsonb_build_object('at', ${exactTime(sql`e."publishedAt"`)}, 'id', e."id", 'earlier', e."earlier")
      FROM (
        SELECT x."id", x."publishedAt", row_number() OVER w AS "n", sum(least(x."branchCount", ${pageSizes.replies}) + 1) OVER w AS "total",
          count(*) OVER () > row_number() OVER w AS "earlier"
        FROM (SELECT q."id", q."publishedAt", q."branchCount" FROM "Post" q
          WHERE q."topicId" = t."id" AND q."parentId" IS NULL AND q."publishedAt" IS NOT NULL
            AND (q."publishedAt", q."id") <= (b."publishedAt", b."id")
          ORDER BY q."publishedAt" DESC, q."id" DESC LIMIT ${neighbours.branches + 1}) x
        WINDOW w AS (ORDER BY x."publishedAt" DESC, x."id" DESC)) e
      WHERE e."n" = 1 OR (e."n" <= ${neighbours.branches} AND e."total" <= ${neighbours.posts} + least(b."branchCount", ${pageSizes.replies}))
      ORDER BY e."n" DESC LIMIT 1) AS "start"
  FROM "Topic" t
  JOIN "Post" p ON p."topicId" = t."id" AND p."id" = ${postId}::uuid
  JOIN "Post" b ON b."topicId" = t."id" AND b."id" = p."rootId"
  WHERE t."slug" = ${slug} AND ${topicExists(viewer)} AND ${visibleTo(viewer)}`

type Extra = { more: Sql; askedTitle: Sql; askedPassage: Sql }
const none: Extra = {
  more: sql`(SELECT "more" FROM more)`,
  askedTitle: sql`NULL::text`,
  askedPassage: sql`NULL::jsonb`,
}

const titleOf = (sectionId: string | undefined) =>
  sectionId === undefined
    ? none.askedTitle
    : sql`(SELECT b."text" FROM "Block" b WHERE b."topicId" = t."id" AND b."version" = t."version" AND b."blockId" = ${sectionId})`

const passageOf = (anchorId: string | undefined) =>
  anchorId === undefined
    ? none.askedPassage
    : sql`(SELECT ${passageJson} FROM "Anchor" n JOIN "AnchorPlacement" m ON m."topicId" = n."topicId" AND m."anchorId" = n."id"
        WHERE n."topicId" = t."id" AND n."id" = ${anchorId}::uuid AND m."version" = t."version" AND n."posts" > 0)`

/** Runs a scan (CTEs \`found\` and \`more\`) and reads its posts. */
export async function read(viewer: Viewer, slug: string, scan: Sql, extra: Extra = none) {
  const which = sql`t."slug" = ${slug} AND ${topicExists(viewer)}`
  const found = await hotRows(RawRow, sql`WITH here AS (${hereSql(viewer, which)}), ${scan} ${postsSql(viewer, extra)}`)
  const [first] = found
  if (!first) return null
  const topic = topicOf(first)
  return {
    topic,
    passage: passageRow.parse(topic.askedPassage ?? null),
    posts: found.filter((raw) => raw.id !== null).map(postOf),
  }
}
