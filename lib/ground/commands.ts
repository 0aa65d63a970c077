import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { execute, rows, sql } from '@/lib/db/sql'
import { stanceGroup } from '@/lib/moderation/stance-group'
import { bridging, eligible, type GroupRating, valuedAcross } from './bridging'

export const WeighJob = z.object({ topicId: z.uuid(), postId: z.uuid() })

const RatedRow = z.object({ answer: z.string(), yes: z.number(), all: z.number(), before: z.boolean() })

/**
 * Job: how much the stance groups of a topic value a post (product.md §6), from its raters' first blind answers to the main
 * poll; raters without one count in no group. Gives and takes “valued across views”, with hysteresis. Idempotent.
 */
export async function weighPost({ topicId, postId }: z.infer<typeof WeighJob>): Promise<void> {
  const found = await rows(
    prisma,
    RatedRow,
    sql`SELECT s."answer", count(*) FILTER (WHERE r."valuable")::int AS "yes", count(*)::int AS "all",
        bool_or(p."acrossViews") AS "before"
      FROM "PostRating" r
      JOIN "Post" p ON p."topicId" = r."topicId" AND p."id" = r."postId"
      JOIN LATERAL (
        SELECT e."choice"[1] AS "answer" FROM "BallotEvent" e
        JOIN "Poll" q ON q."topicId" = e."topicId" AND q."id" = e."pollId" AND q."main"
        WHERE e."topicId" = r."topicId" AND e."voterId" = r."raterId" AND e."action" = 'cast' AND NOT e."exposed"
        ORDER BY e."at" LIMIT 1) s ON true
      WHERE r."topicId" = ${topicId}::uuid AND r."postId" = ${postId}::uuid
      GROUP BY s."answer"`,
  )
  const groups = groupsOf(found)
  const score = eligible(groups) ? bridging(groups) : 0
  const badge = valuedAcross(groups, found[0]?.before ?? false)
  await execute(
    prisma,
    sql`UPDATE "Post" SET "bridging" = ${score}, "acrossViews" = ${badge}
      WHERE "topicId" = ${topicId}::uuid AND "id" = ${postId}::uuid AND ("bridging" <> ${score} OR "acrossViews" <> ${badge})`,
  )
}

/** Answers to groups: each side is one, however strongly it is held. */
function groupsOf(found: { answer: string; yes: number; all: number }[]): GroupRating[] {
  const groups = new Map<string, GroupRating>()
  for (const { answer, yes, all } of found) {
    const group = stanceGroup(answer)
    const sum = groups.get(group) ?? { yes: 0, all: 0 }
    groups.set(group, { yes: sum.yes + yes, all: sum.all + all })
  }
  return [...groups.values()]
}
