import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { exactTime, rows, sql } from '@/lib/db/sql'
import type { Viewer } from '@/lib/kernel/viewer'
import { cursorOf, readCursor } from '@/lib/topics/cursor'
import { permalink } from './permalink'

const Row = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  words: z.string(),
  at: z.date(),
  key: z.string(),
})

export type PersonPostView = { id: string; href: string; title: string; words: string; at: Date }

const pageSize = 20

/**
 * What somebody has said that everybody may read, newest first, 20 a page, cut by key: the first 300 characters of their
 * own words, without what they quote. Held, hidden and removed posts are in no page of anybody's.
 */
export async function postsByPerson(
  _viewer: Viewer,
  { personId, before }: { personId: string; before?: string },
): Promise<{ posts: PersonPostView[]; older: string | null }> {
  const from = readCursor(before)
  const start = from ? sql`AND (p."createdAt", p."id") < (${from.at}::timestamptz, ${from.id}::uuid)` : sql.empty
  const found = await rows(
    prisma,
    Row,
    sql`SELECT p."id"::text, t."slug", t."title", left(parley_own_words(r."html"), 300) AS "words",
        p."publishedAt" AS "at", ${exactTime(sql`p."createdAt"`)} AS "key"
      FROM "Post" p
      JOIN "Topic" t ON t."id" = p."topicId" AND t."state" <> 'draft'
      JOIN "PostRevision" r ON r."topicId" = p."topicId" AND r."id" = p."publishedRevisionId"
      WHERE p."authorId" = ${personId}::uuid AND p."state" = 'LIVE' ${start}
      ORDER BY p."createdAt" DESC, p."id" DESC LIMIT ${pageSize + 1}`,
  )
  const page = found.slice(0, pageSize)
  const last = found.length > pageSize ? page.at(-1) : undefined
  return {
    posts: page.map(({ slug, key: _, ...post }) => ({ ...post, href: permalink(slug, post.id) })),
    older: last ? cursorOf({ at: last.key, id: last.id }) : null,
  }
}
