import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { execute, row, type Sql, sql } from '@/lib/db/sql'
import { notFound } from '@/lib/kernel/refusal'
import { topicStates } from '@/lib/topics/schema'
import { type PostState, postStates } from './post-states'

const Row = z.object({
  topicId: z.string(),
  id: z.string(),
  slug: z.string(),
  topicState: z.enum(topicStates),
  authorId: z.string(),
  state: z.enum(postStates),
  hold: z.object({ reason: z.string() }).nullable().catch(null),
  publishedRevisionId: z.string().nullable(),
  latestRevisionId: z.string(),
  replyCount: z.number(),
  public: z.boolean(),
  deletedAt: z.date().nullable(),
})
export type LockedPost = z.infer<typeof Row>
export type At = { topicId: string; postId: string }

/** A post, locked until the transaction ends: before anything else of it, so that nobody waits in a circle. 404 where there is none. */
export async function lockedPost(tx: Tx, { topicId, postId }: At): Promise<LockedPost> {
  // A statement of its own: after a wait, joined rows would still be those of before it.
  await execute(tx, sql`SELECT FROM "Post" WHERE "topicId" = ${topicId}::uuid AND "id" = ${postId}::uuid FOR UPDATE`)
  const found = await row(
    tx,
    Row,
    sql`SELECT p."topicId"::text, p."id"::text, t."slug", t."state"::text AS "topicState", p."authorId"::text, p."state"::text,
        p."hold", p."publishedRevisionId"::text, p."latestRevisionId"::text, p."replyCount", p."publishedAt" IS NOT NULL AS "public",
        p."deletedAt"
      FROM "Post" p JOIN "Topic" t ON t."id" = p."topicId"
      WHERE p."topicId" = ${topicId}::uuid AND p."id" = ${postId}::uuid`,
  )
  if (!found) throw notFound()
  return found
}

/** Puts a locked post into another state, with other columns where they change. Every count follows by trigger. */
export const setPost = (tx: Tx, post: LockedPost, state: PostState, also: Sql = sql.empty) =>
  execute(
    tx,
    sql`UPDATE "Post" SET "state" = ${state}::"PostState" ${also}
      WHERE "topicId" = ${post.topicId}::uuid AND "id" = ${post.id}::uuid`,
  )
