import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { exactTime, hotRow, rows, sql } from '@/lib/db/sql'
import { demand } from '@/lib/kernel/permission'
import { edits, isMember, type Viewer } from '@/lib/kernel/viewer'
import { cursorOf, readCursor } from './cursor'
import { canHoldAll, canReadTopic, canSetState, takesPosts } from './policy'
import { topicStates } from './schema'
import type { TopicHeaderView, TopicsPageView } from './views'

const perPage = 20
/** New replies are counted up to here, by the index of their time, and shown as "99+". */
const countedNew = 100

const TopicRow = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  state: z.enum(topicStates),
  publishedAt: z.date().nullable(),
  lastActiveAt: z.date(),
  at: z.string(),
  sourceName: z.string().nullable(),
  words: z.number().nullable(),
  correctedAt: z.date().nullable(),
  posts: z.number(),
  people: z.number(),
  newPosts: z.number(),
  newVersion: z.boolean(),
  visited: z.boolean(),
})

/** Published topics, the most recently active first, 20 a page, with what is new in each since the viewer's last visit. One statement. */
export async function topicsPage(viewer: Viewer, after?: string): Promise<TopicsPageView> {
  const from = readCursor(after)
  const start = from ? sql`AND (t."lastActiveAt", t."id") < (${from.at}::timestamptz, ${from.id}::uuid)` : sql.empty
  const drafts = edits(viewer) ? sql.empty : sql`AND t."state" <> 'draft'`
  const found = await rows(
    prisma,
    TopicRow,
    sql`SELECT t."id"::text, t."slug", t."title", t."summary", t."state"::text, t."publishedAt", t."lastActiveAt",
        ${exactTime(sql`t."lastActiveAt"`)} AS "at",
        a."sourceName", v."words", CASE WHEN v."change" = 'material' THEN v."publishedAt" END AS "correctedAt",
        coalesce(c."posts", 0) AS "posts", coalesce(c."people", 0) AS "people",
        s."userId" IS NOT NULL AS "visited", coalesce(a."shownVersion" > s."version", false) AS "newVersion",
        CASE WHEN s."userId" IS NULL THEN 0 ELSE (SELECT count(*)::int FROM (
          SELECT 1 FROM "Post" p WHERE p."topicId" = t."id" AND p."publishedAt" > s."seenAt" AND p."state" = 'LIVE'
            AND p."authorId" <> s."userId" ORDER BY p."publishedAt" LIMIT ${countedNew}) n) END AS "newPosts"
      FROM "Topic" t
      LEFT JOIN "Article" a ON a."topicId" = t."id"
      LEFT JOIN "ArticleVersion" v ON v."topicId" = t."id" AND v."number" = a."shownVersion"
      LEFT JOIN "TopicCount" c ON c."topicId" = t."id" AND c."sectionId" = ''
      LEFT JOIN "TopicSeen" s ON s."topicId" = t."id" AND s."userId" = ${viewer.id}::uuid
      WHERE true ${drafts} ${start}
      ORDER BY t."lastActiveAt" DESC, t."id" DESC LIMIT ${perPage + 1}`,
  )
  const topics = found.slice(0, perPage)
  const last = topics.at(-1)
  return { topics, older: found.length > perPage && last ? cursorOf(last) : null, can: { create: edits(viewer) } }
}

const HeaderRow = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  state: z.enum(topicStates),
  holdAll: z.boolean(),
  slowSeconds: z.number(),
  publishedAt: z.date().nullable(),
  lastActiveAt: z.date(),
  counts: z.record(z.string(), z.object({ posts: z.number(), people: z.number() })),
  mediators: z.array(z.object({ id: z.string(), name: z.string() })),
  seen: z.object({ at: z.coerce.date(), version: z.number() }).nullable(),
  /** New visible replies since the last visit, by section. */
  fresh: z.record(z.string(), z.number()),
})

/**
 * A topic as its page's frame shows it: state, replies per section ("" is all of it), who mediates, and what is new
 * since the viewer's last visit. One statement. Null where there is none that the viewer may see.
 */
export async function topicHeader(viewer: Viewer, slug: string): Promise<TopicHeaderView | null> {
  const topic = await hotRow(
    HeaderRow,
    sql`SELECT t."id"::text, t."slug", t."title", t."summary", t."state"::text, t."holdAll", t."slowSeconds",
        t."publishedAt", t."lastActiveAt",
        (SELECT coalesce(jsonb_object_agg(c."sectionId", jsonb_build_object('posts', c."posts", 'people', c."people")), '{}')
          FROM "TopicCount" c WHERE c."topicId" = t."id") AS "counts",
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', u."id", 'name', u."name") ORDER BY u."name"), '[]')
          FROM "TopicMembership" m JOIN "User" u ON u."id" = m."userId"
          WHERE m."topicId" = t."id" AND m."role" = 'mediator') AS "mediators",
        CASE WHEN s."userId" IS NULL THEN NULL ELSE jsonb_build_object('at', s."seenAt", 'version', s."version") END AS "seen",
        (SELECT coalesce(jsonb_object_agg(n."sectionId", n."posts"), '{}') FROM (
          SELECT f."sectionId", count(*)::int AS "posts" FROM (
            SELECT p."sectionId" FROM "Post" p WHERE p."topicId" = t."id" AND p."publishedAt" > s."seenAt"
              AND p."state" = 'LIVE' AND p."authorId" <> s."userId" ORDER BY p."publishedAt" LIMIT ${countedNew}) f
          GROUP BY f."sectionId") n) AS "fresh"
      FROM "Topic" t
      LEFT JOIN "TopicSeen" s ON s."topicId" = t."id" AND s."userId" = ${viewer.id}::uuid
      WHERE t."slug" = ${slug}`,
  )
  if (!topic) return null
  demand(canReadTopic(viewer, topic))
  return {
    ...topic,
    newPosts: Object.values(topic.fresh).reduce((sum, posts) => sum + posts, 0),
    isMember: isMember(viewer),
    can: {
      post: takesPosts(topic),
      slow: canSetState(viewer, topic.id, 'slow').allowed,
      lock: canSetState(viewer, topic.id, 'locked').allowed,
      archive: canSetState(viewer, topic.id, 'archived').allowed,
      holdAll: canHoldAll(viewer, topic.id).allowed,
      edit: edits(viewer),
    },
  }
}

const AddressRow = z.object({
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  publishedAt: z.date(),
  lastActiveAt: z.date(),
})

/** Every published topic's address for the site map and the feed, the most recently active first; at most `limit`. One statement. */
export const topicAddresses = (limit: number) =>
  rows(
    prisma,
    AddressRow,
    sql`SELECT "slug", "title", "summary", coalesce("publishedAt", "createdAt") AS "publishedAt", "lastActiveAt" FROM "Topic"
      WHERE "state" <> 'draft' ORDER BY "lastActiveAt" DESC, "id" DESC LIMIT ${limit}`,
  )
