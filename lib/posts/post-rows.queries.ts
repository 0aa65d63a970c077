import { z } from 'zod'
import { exactTime, type Sql, sql } from '@/lib/db/sql'
import type { Viewer } from '@/lib/kernel/viewer'
import { topicStates } from '@/lib/topics/schema'
import { postStates } from './post-states'
import { me, ownOrModerated, quotedAndGone, readableBy } from './visible.queries'

const text = z.string().nullable()
const date = z.date().nullable()

/** The topic as every row repeats it; a topic without posts is one row without a post. */
const TopicPart = {
  topicId: z.string(),
  slug: z.string(),
  title: z.string(),
  topicState: z.enum(topicStates),
  /** Words of the heading of the section asked for. */
  askedTitle: text,
  askedPassage: z.unknown(),
  /** The scan goes on beyond this page. */
  more: z.boolean(),
}

const Passage = z.object({
  id: z.string(),
  exact: z.string(),
  state: z.enum(['EXACT', 'MOVED', 'CHANGED', 'REMOVED']),
  blockId: z.string(),
  sectionId: z.string(),
  sectionTitle: z.string(),
  correctedAt: z.coerce.date().nullable(),
})
export type PassageRow = z.infer<typeof Passage>
export const passageRow = Passage.nullable()

const PostPart = {
  id: z.string(),
  /** Its place in the scan, for branches. */
  place: z.number().nullable(),
  key: z.string(),
  at: z.date(),
  public: z.boolean(),
  state: z.enum(postStates),
  parentId: text,
  rootId: z.string(),
  depth: z.number(),
  sectionId: z.string(),
  sectionTitle: text,
  authorId: z.string(),
  author: z.string(),
  authorRoles: z.array(z.string()),
  topicRole: text,
  stance: text,
  readable: z.boolean(),
  html: text,
  blank: z.array(z.string()).nullable(),
  hold: text,
  waiting: z.object({ html: z.string(), at: z.coerce.date() }).nullable(),
  fate: z.object({ at: z.coerce.date(), ground: z.string(), logSeq: text }).nullable(),
  passage: passageRow,
  parentName: text,
  editedAt: date,
  repliesAtEdit: z.number(),
  deletedAt: date,
  replyCount: z.number(),
  branchCount: z.number(),
  yes: z.number(),
  bridging: z.number(),
  acrossViews: z.boolean(),
  rated: z.boolean().nullable(),
  isNew: z.boolean(),
}
const Post = z.object(PostPart)
export type PostRow = z.infer<typeof Post>
const Topic = z.object(TopicPart)
export type TopicRow = z.infer<typeof Topic>

/** A raw row as topic and post: a topic without posts comes as one row whose post columns are null. */
export const RawRow = z.looseObject({ id: z.string().nullable() })
export const topicOf = (raw: unknown): TopicRow => Topic.parse(raw)
export const postOf = (raw: unknown): PostRow => Post.parse(raw)

/** The topic, its shown version and the viewer's mark, as CTE body. `which` names the topic t. */
export const hereSql = (viewer: Viewer, which: Sql) => sql`
  SELECT t."id", t."slug", t."title", t."state", coalesce(a."shownVersion", 1) AS "version", s."seenAt"
  FROM "Topic" t LEFT JOIN "Article" a ON a."topicId" = t."id"
  LEFT JOIN "TopicSeen" s ON s."topicId" = t."id" AND s."userId" = ${me(viewer)}
  WHERE ${which}`

/** A passage of topic t as JSON; n: Anchor, m: AnchorPlacement in the shown version. */
export const passageJson = sql`jsonb_build_object('id', n."id", 'exact', n."exact", 'state', m."state", 'blockId', m."blockId",
  'sectionId', m."sectionId", 'sectionTitle', coalesce((SELECT b."text" FROM "Block" b WHERE b."topicId" = t."id"
    AND b."version" = t."version" AND b."blockId" = m."sectionId"), ''),
  'correctedAt', (SELECT v."publishedAt" FROM "ArticleVersion" v WHERE v."topicId" = t."id" AND v."number" = m."correctedIn"))`

/** Columns and joins of posts for a viewer: from CTEs \`here\` (t) and \`found\` (f: id, place). */
export const postsSql = (viewer: Viewer, extra: { more: Sql; askedTitle: Sql; askedPassage: Sql }) => sql`
  SELECT t."id"::text AS "topicId", t."slug", t."title", t."state"::text AS "topicState", ${extra.more} AS "more",
    ${extra.askedTitle} AS "askedTitle", ${extra.askedPassage} AS "askedPassage",
    p."id"::text, f."place", ${exactTime(sql`coalesce(p."publishedAt", p."createdAt")`)} AS "key",
    coalesce(p."publishedAt", p."createdAt") AS "at", p."publishedAt" IS NOT NULL AS "public", p."state"::text,
    p."parentId"::text, p."rootId"::text, p."depth", p."sectionId",
    CASE WHEN p."sectionId" <> '' THEN (SELECT b."text" FROM "Block" b WHERE b."topicId" = t."id" AND b."version" = t."version"
      AND b."blockId" = p."sectionId") END AS "sectionTitle",
    u."id"::text AS "authorId", u."name" AS "author", coalesce(u."roles"::text[], '{}') AS "authorRoles", w."role"::text AS "topicRole",
    CASE WHEN p."showsStance" THEN (SELECT b."choice"[1] FROM "Poll" o
      JOIN "Ballot" b ON b."topicId" = o."topicId" AND b."pollId" = o."id" AND b."question" = o."currentQuestion"
      WHERE o."topicId" = t."id" AND o."main" AND b."voterId" = p."authorId") END AS "stance",
    ${readableBy(viewer)} AS "readable",
    CASE WHEN ${readableBy(viewer)} THEN coalesce(r."html", l."html") END AS "html",
    ${quotedAndGone(sql`t."id"`, sql`(coalesce(r."quotes", '{}') || l."quotes")`)} AS "blank",
    CASE WHEN ${ownOrModerated(viewer)} THEN p."hold"->>'reason' END AS "hold",
    CASE WHEN p."state" IN ('LIVE', 'HIDDEN') AND l."state" = 'PENDING' AND ${ownOrModerated(viewer)}
      THEN jsonb_build_object('html', l."html", 'at', l."createdAt") END AS "waiting",
    CASE WHEN p."state" IN ('HIDDEN', 'REMOVED') THEN (SELECT jsonb_build_object('at', d."createdAt", 'ground', d."ground", 'logSeq', d."logSeq"::text)
      FROM "Decision" d WHERE d."topicId" = t."id" AND d."postId" = p."id" AND d."undoneAt" IS NULL ORDER BY d."id" DESC LIMIT 1) END AS "fate",
    CASE WHEN n."id" IS NOT NULL AND m."anchorId" IS NOT NULL AND ${readableBy(viewer)} THEN ${passageJson} END AS "passage",
    CASE WHEN x."state" = 'LIVE' THEN y."name" END AS "parentName",
    p."editedAt", p."repliesAtEdit", CASE WHEN p."authorId" = ${me(viewer)} THEN p."deletedAt" END AS "deletedAt",
    p."replyCount", p."branchCount", p."yes", p."bridging", p."acrossViews", z."valuable" AS "rated",
    coalesce(p."state" = 'LIVE' AND p."publishedAt" > t."seenAt" AND p."authorId" <> ${me(viewer)}, false) AS "isNew"
  FROM here t
  LEFT JOIN found f ON true
  LEFT JOIN "Post" p ON p."topicId" = t."id" AND p."id" = f."id"
  LEFT JOIN "User" u ON u."id" = p."authorId"
  LEFT JOIN "TopicMembership" w ON w."topicId" = t."id" AND w."userId" = p."authorId"
  LEFT JOIN "PostRevision" l ON l."topicId" = t."id" AND l."id" = p."latestRevisionId"
  LEFT JOIN "PostRevision" r ON r."topicId" = t."id" AND r."id" = p."publishedRevisionId"
  LEFT JOIN "Anchor" n ON n."topicId" = t."id" AND n."id" = p."anchorId"
  LEFT JOIN "AnchorPlacement" m ON m."topicId" = t."id" AND m."anchorId" = n."id" AND m."version" = t."version"
  LEFT JOIN "Post" x ON x."topicId" = t."id" AND x."id" = p."parentId"
  LEFT JOIN "User" y ON y."id" = x."authorId"
  LEFT JOIN "PostRating" z ON z."topicId" = t."id" AND z."postId" = p."id" AND z."raterId" = ${me(viewer)}`
