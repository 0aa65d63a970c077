import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { execute, row, sql } from '@/lib/db/sql'
import { type Actor, record } from '@/lib/events/record'
import { Refusal } from '@/lib/kernel/refusal'

// What moderation does to a post, in the deciding transaction. The caller holds the post's row lock.

type At = { topicId: string; postId: string }

const PostRow = z.object({
  slug: z.string(),
  authorId: z.string(),
  state: z.enum(['HELD', 'LIVE', 'HIDDEN', 'REMOVED', 'AUTHOR_DELETED']),
  sectionId: z.string(),
  parentId: z.string().nullable(),
  publishedRevisionId: z.string().nullable(),
  latestRevisionId: z.string(),
})

/** Makes a waiting revision the visible text. Refuses one that is no longer the latest (409). */
export async function publishRevision(tx: Tx, actor: Actor, at: At & { revisionId: string }): Promise<void> {
  const post = await postOf(tx, at)
  if (post.latestRevisionId !== at.revisionId) throw new Refusal('stale-revision')
  await execute(
    tx,
    sql`WITH before AS (UPDATE "PostRevision" SET "state" = 'SUPERSEDED' WHERE "topicId" = ${at.topicId}::uuid
        AND "postId" = ${at.postId}::uuid AND "state" IN ('PUBLISHED', 'PENDING') AND "id" <> ${at.revisionId}::uuid)
      UPDATE "PostRevision" SET "state" = 'PUBLISHED' WHERE "topicId" = ${at.topicId}::uuid AND "id" = ${at.revisionId}::uuid`,
  )
  await execute(
    tx,
    sql`UPDATE "Post" SET "state" = 'LIVE', "hold" = NULL, "publishedRevisionId" = ${at.revisionId}::uuid,
        "publishedAt" = coalesce("publishedAt", now()) WHERE "topicId" = ${at.topicId}::uuid AND "id" = ${at.postId}::uuid`,
  )
  if (post.state !== 'LIVE') await count(tx, at, post, 1)
  await record(tx, actor, { kind: 'post.published', ...at, slug: post.slug, authorId: post.authorId, approved: true })
}

/** A waiting revision is not published: a held post is removed, an edit is dropped and the shown text stays. */
export async function rejectRevision(tx: Tx, _actor: Actor, at: At & { revisionId: string }): Promise<void> {
  const post = await postOf(tx, at)
  await execute(
    tx,
    sql`UPDATE "PostRevision" SET "state" = 'REJECTED' WHERE "topicId" = ${at.topicId}::uuid AND "id" = ${at.revisionId}::uuid`,
  )
  await setState(tx, at, post.publishedRevisionId ? post.state : 'REMOVED', null)
}

/** Puts a decided revision back to waiting, as it was before the decision. */
export async function holdAgain(tx: Tx, _actor: Actor, at: At & { revisionId: string }): Promise<void> {
  const post = await postOf(tx, at)
  if (post.state === 'LIVE') await count(tx, at, post, -1)
  await execute(
    tx,
    sql`UPDATE "PostRevision" SET "state" = 'PENDING' WHERE "topicId" = ${at.topicId}::uuid AND "id" = ${at.revisionId}::uuid`,
  )
  await execute(
    tx,
    sql`UPDATE "Post" SET "state" = 'HELD', "publishedRevisionId" = NULL, "hold" = '{"reason": "other"}'
      WHERE "topicId" = ${at.topicId}::uuid AND "id" = ${at.postId}::uuid`,
  )
}

/** Takes a post out of everybody's sight but its author's and the moderators'. */
export async function hidePost(tx: Tx, _actor: Actor, at: At & { reason: string }): Promise<void> {
  const post = await postOf(tx, at)
  if (post.state === 'LIVE') await count(tx, at, post, -1)
  await setState(tx, at, 'HIDDEN', { reason: at.reason })
}

/** Leaves a tombstone in its place. */
export async function removePost(tx: Tx, _actor: Actor, at: At): Promise<void> {
  const post = await postOf(tx, at)
  if (post.state === 'LIVE') await count(tx, at, post, -1)
  await setState(tx, at, 'REMOVED', null)
}

/** Gives a hidden or removed post its place, time and anchor back. */
export async function restorePost(tx: Tx, actor: Actor, at: At): Promise<void> {
  const post = await postOf(tx, at)
  if (!post.publishedRevisionId) throw new Refusal('conflict')
  if (post.state !== 'LIVE') await count(tx, at, post, 1)
  await setState(tx, at, 'LIVE', null)
  await record(tx, actor, { kind: 'post.published', ...at, slug: post.slug, authorId: post.authorId, approved: true })
}

async function postOf(tx: Tx, { topicId, postId }: At): Promise<z.infer<typeof PostRow>> {
  const found = await row(
    tx,
    PostRow,
    sql`SELECT t."slug", p."authorId"::text, p."state"::text, p."sectionId", p."parentId"::text,
        p."publishedRevisionId"::text, p."latestRevisionId"::text
      FROM "Post" p JOIN "Topic" t ON t."id" = p."topicId"
      WHERE p."topicId" = ${topicId}::uuid AND p."id" = ${postId}::uuid FOR UPDATE OF p`,
  )
  if (!found) throw new Refusal('not-found')
  return found
}

const setState = (tx: Tx, { topicId, postId }: At, state: string, hold: { reason: string } | null) =>
  execute(
    tx,
    sql`UPDATE "Post" SET "state" = ${state}::"PostState", "hold" = ${hold && JSON.stringify(hold)}::jsonb
      WHERE "topicId" = ${topicId}::uuid AND "id" = ${postId}::uuid`,
  )

/** Visible replies, by section and by parent. */
async function count(tx: Tx, { topicId }: At, post: { sectionId: string; parentId: string | null }, by: 1 | -1) {
  for (const sectionId of new Set(['', post.sectionId]))
    await execute(
      tx,
      sql`INSERT INTO "TopicCount" ("topicId", "sectionId", "posts") VALUES (${topicId}::uuid, ${sectionId}, greatest(${by}::int, 0))
        ON CONFLICT ("topicId", "sectionId") DO UPDATE SET "posts" = greatest("TopicCount"."posts" + ${by}::int, 0)`,
    )
  if (post.parentId)
    await execute(
      tx,
      sql`UPDATE "Post" SET "replyCount" = greatest("replyCount" + ${by}::int, 0)
        WHERE "topicId" = ${topicId}::uuid AND "id" = ${post.parentId}::uuid`,
    )
}
