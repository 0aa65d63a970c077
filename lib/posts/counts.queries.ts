import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { rows, sql } from '@/lib/db/sql'

const Off = z.object({ what: z.string(), place: z.string(), kept: z.number(), counted: z.number() })

/**
 * Every counter of a topic that is not what its rows say: posts and people by section, replies of posts, ratings. Empty
 * where all is right. Counts every row: for the command line and tests, never for a request.
 */
export const countsOff = (topicId: string): Promise<z.infer<typeof Off>[]> =>
  rows(
    prisma,
    Off,
    sql`WITH live AS (SELECT * FROM "Post" WHERE "topicId" = ${topicId}::uuid AND "state" = 'LIVE'),
    sections AS (
      SELECT '' AS "place", count(*)::int AS "posts", count(DISTINCT "authorId")::int AS "people" FROM live
      UNION ALL
      SELECT "sectionId", count(*)::int, count(DISTINCT "authorId")::int FROM live WHERE "sectionId" <> '' GROUP BY 1),
    kept AS (SELECT * FROM "TopicCount" WHERE "topicId" = ${topicId}::uuid),
    replies AS (
      SELECT p."id", p."replyCount", p."branchCount", p."yes", p."no",
        (SELECT count(*) FROM live l WHERE l."parentId" = p."id")::int AS "direct",
        CASE WHEN p."parentId" IS NULL THEN (SELECT count(*) FROM live l WHERE l."rootId" = p."id" AND l."id" <> p."id") ELSE 0 END::int AS "all",
        (SELECT count(*) FROM "PostRating" r WHERE r."topicId" = p."topicId" AND r."postId" = p."id" AND r."valuable")::int AS "ayes",
        (SELECT count(*) FROM "PostRating" r WHERE r."topicId" = p."topicId" AND r."postId" = p."id" AND NOT r."valuable")::int AS "noes"
      FROM "Post" p WHERE p."topicId" = ${topicId}::uuid)
    SELECT * FROM (
      SELECT 'posts' AS "what", a."at" AS "place", coalesce(k."posts", 0) AS "kept", coalesce(s."posts", 0) AS "counted"
        FROM sections s FULL JOIN kept k ON k."sectionId" = s."place" CROSS JOIN LATERAL (SELECT coalesce(s."place", k."sectionId") AS "at") a
      UNION ALL SELECT 'people', a."at", coalesce(k."people", 0), coalesce(s."people", 0)
        FROM sections s FULL JOIN kept k ON k."sectionId" = s."place" CROSS JOIN LATERAL (SELECT coalesce(s."place", k."sectionId") AS "at") a
      UNION ALL SELECT 'replies', "id"::text, "replyCount", "direct" FROM replies
      UNION ALL SELECT 'branch', "id"::text, "branchCount", "all" FROM replies
      UNION ALL SELECT 'yes', "id"::text, "yes", "ayes" FROM replies
      UNION ALL SELECT 'no', "id"::text, "no", "noes" FROM replies) c
    WHERE "kept" <> "counted"`,
  )
