import { z } from 'zod'
import { execute, row, sql } from '@/lib/db/sql'
import { transact } from '@/lib/db/transact'
import { record } from '@/lib/events/record'
import { demand } from '@/lib/kernel/permission'
import { notFound } from '@/lib/kernel/refusal'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import { topicStates } from '@/lib/topics/schema'
import { permalink } from './permalink'
import { canRate } from './policy'
import { postStates } from './post-states'
import type { RateInput } from './schema'

const Rated = z.object({
  slug: z.string(),
  topicState: z.enum(topicStates),
  authorId: z.string(),
  state: z.enum(postStates),
  public: z.boolean(),
})

/**
 * Says whether somebody else's post is valuable even if one disagrees, changes it, or takes it back. One rating a person
 * and post. Refuses one's own posts, and the topic's mediators.
 */
export function ratePost(viewer: Viewer, { topicId, postId, valuable }: RateInput): Promise<{ permalink: string }> {
  return transact(async (tx) => {
    const post = await row(
      tx,
      Rated,
      sql`SELECT t."slug", t."state"::text AS "topicState", p."authorId"::text, p."state"::text, p."publishedAt" IS NOT NULL AS "public"
        FROM "Post" p JOIN "Topic" t ON t."id" = p."topicId" WHERE p."topicId" = ${topicId}::uuid AND p."id" = ${postId}::uuid`,
    )
    if (!post?.public) throw notFound()
    demand(canRate(viewer, { id: topicId, state: post.topicState }, post))
    if (!isMember(viewer)) throw notFound()
    await execute(
      tx,
      valuable === 'none'
        ? sql`DELETE FROM "PostRating" WHERE "topicId" = ${topicId}::uuid AND "postId" = ${postId}::uuid AND "raterId" = ${viewer.id}::uuid`
        : sql`INSERT INTO "PostRating" AS r ("topicId", "postId", "raterId", "valuable")
            VALUES (${topicId}::uuid, ${postId}::uuid, ${viewer.id}::uuid, ${valuable === 'yes'})
            ON CONFLICT ("topicId", "postId", "raterId") DO UPDATE SET "valuable" = excluded."valuable"
            WHERE r."valuable" <> excluded."valuable"`,
    )
    await record(tx, viewer, { kind: 'post.rated', topicId, postId })
    return { permalink: permalink(post.slug, postId) }
  })
}
