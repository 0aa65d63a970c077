import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { execute, row, rows, sql } from '@/lib/db/sql'
import { transact } from '@/lib/db/transact'
import { record } from '@/lib/events/record'
import { newId } from '@/lib/kernel/id'
import { demand } from '@/lib/kernel/permission'
import { notFound } from '@/lib/kernel/refusal'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import { canCreateTopic, canHoldAll, canLeaveState, canSetState } from './policy'
import { type CreateTopicInput, type HoldAllInput, type SeenInput, type TopicStateInput, topicStates } from './schema'
import { freeSlug, slugOf } from './slug'

const Slug = z.object({ slug: z.string() })
const Locked = z.object({ id: z.string(), slug: z.string(), state: z.enum(topicStates), slowSeconds: z.number() })

/** Makes a topic as a draft in the caller's transaction, under a free address made from its title. Editors only. */
export async function createTopic(
  tx: Tx,
  viewer: Viewer,
  input: CreateTopicInput,
): Promise<{ id: string; slug: string }> {
  demand(canCreateTopic(viewer))
  const wanted = slugOf(input.title)
  await execute(tx, sql`SELECT pg_advisory_xact_lock(hashtext(${`topic-slug:${wanted}`}))`)
  const taken = await rows(
    tx,
    Slug,
    sql`SELECT "slug" FROM "Topic" WHERE "slug" = ${wanted} OR starts_with("slug", ${`${wanted}-`})`,
  )
  const slug = freeSlug(
    wanted,
    taken.map((topic) => topic.slug),
  )
  const topic = { id: newId(), slug, title: input.title, summary: input.summary, createdById: viewer.id ?? '' }
  await tx.topic.create({ data: topic })
  return { id: topic.id, slug }
}

/** Opens a draft to readers, in the caller's transaction. Editors only. */
export async function publishTopic(tx: Tx, viewer: Viewer, topicId: string): Promise<{ slug: string }> {
  demand(canCreateTopic(viewer))
  const topic = await topicForUpdate(tx, topicId)
  await execute(
    tx,
    sql`UPDATE "Topic" SET "state" = 'open', "publishedAt" = coalesce("publishedAt", now()), "lastActiveAt" = now()
      WHERE "id" = ${topicId}::uuid`,
  )
  await execute(
    tx,
    sql`INSERT INTO "TopicCount" ("topicId", "sectionId") VALUES (${topicId}::uuid, '') ON CONFLICT DO NOTHING`,
  )
  await record(tx, viewer, { kind: 'topic.published', topicId, slug: topic.slug })
  return { slug: topic.slug }
}

/** Opens, slows, locks or archives a topic; the log says who as what. The same state again changes nothing. */
export function setTopicState(viewer: Viewer, input: TopicStateInput): Promise<{ slug: string }> {
  return transact(async (tx) => {
    const topic = await topicForUpdate(tx, input.topicId)
    demand(canSetState(viewer, topic.id, input.state))
    demand(canLeaveState(viewer, topic.id, topic.state))
    const slowSeconds = input.state === 'slow' ? input.slowSeconds : 0
    if (topic.state === input.state && topic.slowSeconds === slowSeconds) return { slug: topic.slug }
    await execute(
      tx,
      sql`UPDATE "Topic" SET "state" = ${input.state}::"TopicState", "slowSeconds" = ${slowSeconds}
        WHERE "id" = ${topic.id}::uuid`,
    )
    await record(tx, viewer, { kind: 'topic.stateChanged', topicId: topic.id, slug: topic.slug, state: input.state })
    return { slug: topic.slug }
  })
}

/** Holds every new post of the topic for review, or stops doing so. Moderators only. */
export function setHoldAll(viewer: Viewer, { topicId, holdAll }: HoldAllInput): Promise<{ slug: string }> {
  return transact(async (tx) => {
    const topic = await topicForUpdate(tx, topicId)
    demand(canHoldAll(viewer, topicId))
    const changed = await execute(
      tx,
      sql`UPDATE "Topic" SET "holdAll" = ${holdAll} WHERE "id" = ${topicId}::uuid AND "holdAll" <> ${holdAll}`,
    )
    if (changed) await record(tx, viewer, { kind: 'topic.holdChanged', topicId, slug: topic.slug, holdAll })
    return { slug: topic.slug }
  })
}

/** Keeps how far a member has read, on all their devices; never moves back. Visitors have no such mark. */
export async function markSeen(viewer: Viewer, { topicId, seenAt, version }: SeenInput): Promise<void> {
  if (!isMember(viewer)) return
  await transact((tx) =>
    execute(
      tx,
      sql`INSERT INTO "TopicSeen" ("topicId", "userId", "seenAt", "version")
        SELECT "id", ${viewer.id}::uuid, least(${seenAt}::timestamptz, now()), ${version} FROM "Topic"
        WHERE "id" = ${topicId}::uuid AND "state" <> 'draft'
        ON CONFLICT ("topicId", "userId") DO UPDATE SET
          "seenAt" = greatest("TopicSeen"."seenAt", excluded."seenAt"),
          "version" = greatest("TopicSeen"."version", excluded."version")
        WHERE "TopicSeen"."seenAt" < excluded."seenAt" OR "TopicSeen"."version" < excluded."version"`,
    ),
  )
}

async function topicForUpdate(tx: Tx, topicId: string) {
  const topic = await row(
    tx,
    Locked,
    sql`SELECT "id"::text, "slug", "state"::text, "slowSeconds" FROM "Topic" WHERE "id" = ${topicId}::uuid FOR UPDATE`,
  )
  if (!topic) throw notFound()
  return topic
}
