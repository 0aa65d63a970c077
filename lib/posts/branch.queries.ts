import { sql } from '@/lib/db/sql'
import { isId } from '@/lib/kernel/id'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import { cursorOf, readCursor } from '@/lib/topics/cursor'
import { branchHref } from './addresses'
import { read } from './discussion.queries'
import { pageSizes } from './page-sizes'
import { permalink } from './permalink'
import { canPost } from './policy'
import { postView } from './post-view'
import { threadOrder } from './thread-order'
import type { BranchView, PostView } from './views'
import { ownOrModerated, visibleTo } from './visible.queries'

export type PostOf = { slug: string; postId: string }
export type BranchOf = PostOf & { after?: string; before?: string }

/** The branch of a post: its first post with its replies, 50 a page, oldest first. Null as for what never was. One statement. */
export async function branchOf(viewer: Viewer, of: BranchOf): Promise<BranchView | null> {
  if (!isId(of.postId)) return null
  const backward = of.before !== undefined && of.after === undefined
  const from = readCursor(backward ? of.before : of.after)
  const page = await read(viewer, of.slug, branchSql(viewer, of, backward, from))
  const root = page?.posts.find((post) => post.parentId === null)
  if (!page || !root) return null
  const { topic } = page
  const along = page.posts.filter((post) => (post.place ?? 0) > 0).sort((a, b) => (a.key < b.key ? -1 : 1))
  const cut = (post: (typeof along)[number] | undefined) => (post ? cursorOf({ at: post.key, id: post.id }) : undefined)
  const [earlier, later] = backward ? [topic.more, from !== null] : [from !== null, topic.more]
  const shown = { viewer, topic, focus: of.postId, now: new Date() }
  return {
    topicId: topic.topicId,
    slug: topic.slug,
    topicTitle: topic.title,
    rootPermalink: permalink(topic.slug, root.id),
    posts: threadOrder(page.posts, [root.id]).map((post) => postView(post, shown)),
    earlier: earlier ? branchHref(topic.slug, root.id, { before: cut(along[0]) ?? '' }) : null,
    later: later ? branchHref(topic.slug, root.id, { after: cut(along.at(-1)) ?? '' }) : null,
    canPost: canPost(viewer, { state: topic.topicState }),
  }
}

function branchSql(viewer: Viewer, { postId }: BranchOf, backward: boolean, from: ReturnType<typeof readCursor>) {
  const [order, beyond] = backward ? [sql.raw('DESC'), sql.raw('<')] : [sql.raw('ASC'), sql.raw('>')]
  const start = from
    ? sql`AND (p."publishedAt", p."id") ${beyond} (${from.at}::timestamptz, ${from.id}::uuid)`
    : sql.empty
  const held = sql`UNION ALL SELECT p."id", NULL::int FROM here t JOIN root k ON true JOIN "Post" p ON p."topicId" = t."id" AND p."rootId" = k."id"
    WHERE p."state" = 'HELD' AND p."parentId" IS NOT NULL AND p."publishedAt" IS NULL AND ${ownOrModerated(viewer)}`
  return sql`root AS (
    SELECT p."rootId" AS "id" FROM here t JOIN "Post" p ON p."topicId" = t."id" AND p."id" = ${postId}::uuid WHERE ${visibleTo(viewer)}),
  scanned AS (
    SELECT x."id", row_number() OVER (ORDER BY x."publishedAt" ${order}, x."id" ${order})::int AS "place"
    FROM here t CROSS JOIN root k CROSS JOIN LATERAL (
      SELECT p."id", p."publishedAt" FROM "Post" p
      WHERE p."topicId" = t."id" AND p."rootId" = k."id" AND p."parentId" IS NOT NULL AND p."publishedAt" IS NOT NULL ${start}
      ORDER BY p."publishedAt" ${order}, p."id" ${order} LIMIT ${pageSizes.branch + 1}) x),
  more AS (SELECT count(*) > ${pageSizes.branch} AS "more" FROM scanned),
  found AS (
    SELECT "id", 0 AS "place" FROM root
    UNION ALL SELECT "id", "place" FROM scanned WHERE "place" <= ${pageSizes.branch}
    ${isMember(viewer) ? held : sql.empty})`
}

/** One post as its viewer sees it; null as for what never was. One statement. */
export async function onePostOf(
  viewer: Viewer,
  { slug, postId }: PostOf,
): Promise<{ post: PostView; topicTitle: string } | null> {
  const scan = sql`more AS (SELECT false AS "more"),
    found AS (SELECT p."id", 1 AS "place" FROM here t JOIN "Post" p ON p."topicId" = t."id" AND p."id" = ${postId}::uuid
      WHERE ${visibleTo(viewer)})`
  const page = isId(postId) ? await read(viewer, slug, scan) : null
  const [post] = page?.posts ?? []
  if (!page || !post) return null
  const shown = { viewer, topic: page.topic, focus: postId, now: new Date() }
  return { post: postView({ ...post, indent: 0 }, shown), topicTitle: page.topic.title }
}
