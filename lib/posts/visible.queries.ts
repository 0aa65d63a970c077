import { type Sql, sql } from '@/lib/db/sql'
import { edits, isMember, moderates, type Viewer } from '@/lib/kernel/viewer'

// The one rule of who sees what. Every read of posts is built from these; aliases: t is the topic, p the post.

export const me = (viewer: Viewer): Sql => sql`${viewer.id}::uuid`

/** Is the viewer a moderator of t? */
export function moderatesHere(viewer: Viewer): Sql {
  if (!isMember(viewer)) return sql`false`
  const topics = Object.entries(viewer.topicRoles).flatMap(([id, role]) => (role === 'moderator' ? id : []))
  return moderates(viewer) ? sql`true` : topics.length ? sql`t."id" = ANY(${topics}::uuid[])` : sql`false`
}

/** Drafts exist for editors only. */
export const topicExists = (viewer: Viewer): Sql => (edits(viewer) ? sql`true` : sql`t."state" <> 'draft'`)

/** Is p the viewer's own, or in their charge? */
export const ownOrModerated = (viewer: Viewer): Sql =>
  isMember(viewer) ? sql`(p."authorId" = ${me(viewer)} OR ${moderatesHere(viewer)})` : sql`false`

/** Does p exist for the viewer? What never was public exists for its author and moderators only. */
export const visibleTo = (viewer: Viewer): Sql => sql`(p."publishedAt" IS NOT NULL OR ${ownOrModerated(viewer)})`

/** Which of the quoted posts of t were taken out of sight for cause: their words are blank wherever they are quoted. */
export const quotedAndGone = (topicId: Sql, quotes: Sql): Sql => sql`CASE WHEN cardinality(${quotes}) > 0 THEN (
  SELECT array_agg(q."id"::text) FROM "Post" q
  WHERE q."topicId" = ${topicId} AND q."id" = ANY(${quotes}) AND q."state" IN ('REMOVED', 'HIDDEN')) END`

/** May the viewer read the words of p? Where not, a tombstone stands in its place. */
export const readableBy = (viewer: Viewer): Sql =>
  sql`(p."state" = 'LIVE' OR (p."state" <> 'AUTHOR_DELETED' AND ${ownOrModerated(viewer)}))`
