import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { row, rows, sql } from '@/lib/db/sql'
import type { Viewer } from '@/lib/kernel/viewer'
import { attributesAsked } from './attributes.queries'
import type { PollCardView } from './card-view'
import { topicPolls } from './queries'
import { Background, type OpinionReportView, type PollReportView } from './report-view'
import { Point, Published, ShiftTable } from './results-view'

const Numbers = z.object({
  poll: z.string(),
  question: z.number(),
  first: Point.nullable(),
  last: Point.nullable(),
  tables: z.array(z.object({ name: z.string(), data: z.unknown() })),
})

/**
 * The public opinion report of a topic: where opinion stands, how it moved, where groups differ and agree, what was
 * corrected, how moderation went. It is made of what is public already, so it changes when that does; polls whose tally
 * this viewer may not see are left blank. Null where there is no such topic.
 */
export async function opinionReport(
  viewer: Viewer,
  slug: string,
  seenBefore: readonly string[] = [],
): Promise<OpinionReportView | null> {
  const list = await topicPolls(viewer, slug, seenBefore)
  if (!list) return null
  const open = list.polls.filter((poll) => poll.can.seeTally)
  const [numbers, background, asked] = await Promise.all([
    numbersOf(list.topic.id, open),
    backgroundOf(list.topic.id),
    attributesAsked(),
  ])
  const polls = list.polls.map((card): PollReportView => {
    const found = card.can.seeTally ? numbers.find((n) => n.poll === card.slug) : undefined
    const data = (name: string) => found?.tables.find((table) => table.name === name)?.data
    return {
      card,
      first: found?.first ?? null,
      last: found?.last ?? null,
      breakdowns: asked.flatMap((attribute) => {
        const table = Published.safeParse(data(`by:${attribute.key}`))
        return table.success ? [{ attribute, ...table.data }] : []
      }),
      shifts: (found?.tables ?? []).flatMap(({ name, data: made }) => {
        const shift = name.startsWith('shift:') ? ShiftTable.safeParse(made) : null
        return shift?.success ? [{ name: name.slice('shift:'.length), ...shift.data }] : []
      }),
    }
  })
  return { topic: list.topic, madeAt: new Date().toISOString(), polls, ...background }
}

const numbersOf = async (topicId: string, open: PollCardView[]) =>
  open.length === 0
    ? []
    : rows(
        prisma,
        Numbers,
        sql`SELECT p."slug" AS "poll", p."currentQuestion" AS "question",
          (SELECT json_build_object('at', "at", 'voters', "voters", 'counts', "counts") FROM "TrendPoint" x
            WHERE x."topicId" = p."topicId" AND x."pollId" = p."id" AND x."question" = p."currentQuestion" ORDER BY "number" LIMIT 1) AS "first",
          (SELECT json_build_object('at', "at", 'voters', "voters", 'counts', "counts") FROM "TrendPoint" x
            WHERE x."topicId" = p."topicId" AND x."pollId" = p."id" AND x."question" = p."currentQuestion" ORDER BY "number" DESC LIMIT 1) AS "last",
          coalesce((SELECT json_agg(json_build_object('name', "name", 'data', "data") ORDER BY "name") FROM "PollTable" x
            WHERE x."topicId" = p."topicId" AND x."pollId" = p."id" AND x."question" = p."currentQuestion"), '[]') AS "tables"
        FROM "Poll" p WHERE p."topicId" = ${topicId}::uuid AND p."slug" = ANY(${open.map((poll) => poll.slug)}::text[])`,
      )

async function backgroundOf(topicId: string): Promise<z.infer<typeof Background>> {
  const found = await row(
    prisma,
    Background,
    sql`SELECT
      coalesce((SELECT json_agg(json_build_object('number', "number", 'at', "publishedAt", 'change', "change", 'note', coalesce("note", '')) ORDER BY "number")
        FROM "ArticleVersion" WHERE "topicId" = ${topicId}::uuid AND "number" > 1), '[]') AS "corrections",
      coalesce((SELECT json_build_object('posts', "posts", 'people', "people") FROM "TopicCount"
        WHERE "topicId" = ${topicId}::uuid AND "sectionId" = ''), '{"posts": 0, "people": 0}') AS "talk",
      coalesce((SELECT json_agg(l) FROM (SELECT "action", count(*)::int AS "n" FROM "LogEntry"
        WHERE "topicId" = ${topicId}::uuid AND "action" NOT LIKE 'poll %' GROUP BY 1 ORDER BY 2 DESC, 1) l), '[]') AS "moderation"`,
  )
  return found ?? { corrections: [], talk: { posts: 0, people: 0 }, moderation: [] }
}
