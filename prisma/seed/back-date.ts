import { prisma, type Tx } from '../../lib/db/client'
import { execute, sql } from '../../lib/db/sql'
import type { Members } from './accounts'
import type { Said } from './conversation'
import { people } from './people'
import { posts } from './posts'
import type { DemoTopic } from './topic'

const publishedHoursAgo = 230

/**
 * Puts what the demo has just made where it belongs in time, so that the conversation took nine days. The only place
 * that steps past the rules which keep history as it is; the public log is not touched.
 */
export async function spreadOverTime(members: Members, topic: DemoTopic, said: Said): Promise<void> {
  await prisma.$transaction(
    async (tx) => {
      await execute(tx, sql`SET LOCAL session_replication_role = replica`)
      await publishedThen(tx, topic)
      for (const { id, hoursAgo } of said.values()) await saidThen(tx, topic, id, hoursAgo)
      for (const { key, before, hoursAgo } of posts)
        if (before) await editedThen(tx, topic, said.get(key)?.id ?? '', hoursAgo - 5)
      await reportedThen(tx, topic)
      await votedThen(tx, members, topic)
      await visitedThen(tx, members, topic)
    },
    { timeout: 20_000 },
  )
}

const hours = (ago: number) => sql`now() - make_interval(hours => ${ago}::int)`

async function publishedThen(tx: Tx, { id }: DemoTopic) {
  const then = hours(publishedHoursAgo)
  await execute(tx, sql`UPDATE "ArticleVersion" SET "publishedAt" = ${then} WHERE "topicId" = ${id}::uuid`)
  await execute(tx, sql`UPDATE "Topic" SET "createdAt" = ${then}, "publishedAt" = ${then} WHERE "id" = ${id}::uuid`)
}

async function saidThen(tx: Tx, topic: DemoTopic, id: string, ago: number) {
  const then = hours(ago)
  const post = sql`"topicId" = ${topic.id}::uuid AND "id" = ${id}::uuid`
  await execute(
    tx,
    sql`UPDATE "Post" SET "createdAt" = ${then}, "publishedAt" = CASE WHEN "publishedAt" IS NULL THEN NULL ELSE ${then} END
      WHERE ${post}`,
  )
  await execute(
    tx,
    sql`UPDATE "PostRevision" SET "createdAt" = ${then}, "publishedAt" = CASE WHEN "publishedAt" IS NULL THEN NULL ELSE ${then} END
      WHERE "topicId" = ${topic.id}::uuid AND "postId" = ${id}::uuid`,
  )
  await execute(tx, sql`UPDATE "SearchEntry" SET "at" = ${then} WHERE "topicId" = ${topic.id}::uuid AND "id" = ${id}`)
  await execute(
    tx,
    sql`UPDATE "Topic" SET "lastActiveAt" = (SELECT max("publishedAt") FROM "Post" WHERE "topicId" = ${topic.id}::uuid
      AND "state" = 'LIVE') WHERE "id" = ${topic.id}::uuid`,
  )
}

async function editedThen(tx: Tx, topic: DemoTopic, id: string, ago: number) {
  await execute(
    tx,
    sql`UPDATE "Post" SET "editedAt" = ${hours(ago)} WHERE "topicId" = ${topic.id}::uuid AND "id" = ${id}::uuid`,
  )
  await execute(
    tx,
    sql`UPDATE "PostRevision" SET "createdAt" = ${hours(ago)}, "publishedAt" = ${hours(ago)} WHERE "topicId" = ${topic.id}::uuid
      AND "postId" = ${id}::uuid AND "number" > 1`,
  )
}

/** Reports come an hour after what they report; a held post opens its case at once. */
async function reportedThen(tx: Tx, topic: DemoTopic) {
  const soon = sql`least(p."createdAt" + CASE WHEN p."state" = 'HELD' THEN interval '0' ELSE interval '1 hour' END, now())
    FROM "Post" p WHERE p."topicId" = ${topic.id}::uuid`
  await execute(tx, sql`UPDATE "Case" c SET "openedAt" = ${soon} AND c."topicId" = p."topicId" AND c."postId" = p."id"`)
  await execute(
    tx,
    sql`UPDATE "Report" r SET "createdAt" = ${soon} AND r."topicId" = p."topicId" AND r."postId" = p."id"`,
  )
}

/** The first answers, spread over the first days in the order of the list of people. */
async function votedThen(tx: Tx, members: Members, topic: DemoTopic) {
  const voters = people.filter((person) => person.stance)
  for (const [place, { key }] of voters.entries()) {
    const then = hours(publishedHoursAgo - 4 - place * 12)
    const own = sql`"topicId" = ${topic.id}::uuid AND "voterId" = ${members.as(key).id}::uuid`
    await execute(tx, sql`UPDATE "Ballot" SET "castAt" = ${then} WHERE ${own}`)
    await execute(tx, sql`UPDATE "BallotEvent" SET "at" = ${then} WHERE ${own}`)
  }
  await execute(
    tx,
    sql`UPDATE "PollQuestionVersion" SET "createdAt" = ${hours(publishedHoursAgo)}, "lockedAt" = ${hours(publishedHoursAgo - 4)}
      WHERE "topicId" = ${topic.id}::uuid`,
  )
}

/** The member account was here two days ago: the page has something new for it. */
async function visitedThen(tx: Tx, members: Members, topic: DemoTopic) {
  await execute(
    tx,
    sql`INSERT INTO "TopicSeen" ("topicId", "userId", "seenAt", "version")
      VALUES (${topic.id}::uuid, ${members.as('member').id}::uuid, ${hours(48)}, 1) ON CONFLICT DO NOTHING`,
  )
}
