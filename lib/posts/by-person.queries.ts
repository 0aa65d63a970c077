import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { rows, sql } from '@/lib/db/sql'
import type { Viewer } from '@/lib/kernel/viewer'
import { permalink } from './permalink'

const Row = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  words: z.string(),
  at: z.date(),
  cursor: z.string(),
})

export type PersonPostView = { id: string; href: string; title: string; words: string; at: Date }

const pageSize = 20
const start = 'infinity ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * What somebody has said that everybody may read, newest first, 20 a page, cut by key: the first 300 characters of their
 * own words, without what they quote. Held, hidden and removed posts are in no page of anybody's.
 */
export async function postsByPerson(
  _viewer: Viewer,
  { personId, before }: { personId: string; before?: string },
): Promise<{ posts: PersonPostView[]; older: string | null }> {
  const [time, id] = (before && cursor.test(before) ? before.replace('_', ' ') : start).split(' ')
  const found = await rows(
    prisma,
    Row,
    sql`SELECT p."id"::text, t."slug", t."title", left(parley_own_words(r."html"), 300) AS "words",
        p."publishedAt" AS "at", to_char(p."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || p."id" AS "cursor"
      FROM "Post" p
      JOIN "Topic" t ON t."id" = p."topicId" AND t."state" <> 'draft'
      JOIN "PostRevision" r ON r."topicId" = p."topicId" AND r."id" = p."publishedRevisionId"
      WHERE p."authorId" = ${personId}::uuid AND p."state" = 'LIVE'
        AND (p."createdAt", p."id") < (${time}::timestamptz, ${id}::uuid)
      ORDER BY p."createdAt" DESC, p."id" DESC LIMIT ${pageSize + 1}`,
  )
  const page = found.slice(0, pageSize)
  return {
    posts: page.map(({ slug, cursor: _, ...post }) => ({ ...post, href: permalink(slug, post.id) })),
    older: found.length > pageSize ? (page.at(-1)?.cursor ?? null) : null,
  }
}

const cursor = /^\d{4}-\d\d-\d\dT[\d:.]{8,15}Z_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
