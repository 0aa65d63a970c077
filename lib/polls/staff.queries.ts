import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { row, rows, sql } from '@/lib/db/sql'
import { demand } from '@/lib/kernel/permission'
import { notFound } from '@/lib/kernel/refusal'
import type { Viewer } from '@/lib/kernel/viewer'
import { pollKinds } from './kinds'
import { canEditPolls } from './policy'
import { stateAt } from './poll-state'
import { localTime } from './zoned-time'

const Line = z.object({
  slug: z.string(),
  topic: z.string(),
  poll: z.string(),
  wording: z.string(),
  opensAt: z.date(),
  closesAt: z.date().nullable(),
  now: z.date(),
})

/** The newest hundred polls for editors: never with a tally or a count. 404 for everybody else. */
export async function pollsForStaff(viewer: Viewer) {
  demand(canEditPolls(viewer))
  const found = await rows(
    prisma,
    Line,
    sql`SELECT t."slug", t."title" AS "topic", p."slug" AS "poll", q."wording", p."opensAt", p."closesAt", now() AS "now"
      FROM "Poll" p JOIN "Topic" t ON t."id" = p."topicId"
      JOIN "PollQuestionVersion" q ON q."topicId" = p."topicId" AND q."pollId" = p."id" AND q."number" = p."currentQuestion"
      ORDER BY p."createdAt" DESC, p."id" DESC LIMIT 100`,
  )
  return found.map(({ slug, topic, poll, wording, ...times }) => ({
    slug,
    topic,
    poll,
    wording,
    state: stateAt(times, times.now),
  }))
}

const Editable = z.object({
  slug: z.string(),
  topic: z.string(),
  poll: z.string(),
  kind: z.enum(pollKinds),
  main: z.boolean(),
  sectionId: z.string(),
  tallyPolicy: z.enum(['afterVoting', 'afterClose', 'always']),
  secrecy: z.enum(['CONFIDENTIAL', 'SECRET']),
  waves: z.boolean(),
  guesses: z.boolean(),
  opensAt: z.date(),
  closesAt: z.date().nullable(),
  zone: z.string(),
  outcome: z.string(),
  lookAgainAt: z.date().nullable(),
  now: z.date(),
  question: z.number(),
  wording: z.string(),
  locked: z.boolean(),
  warnings: z.array(z.object({ rule: z.string(), found: z.string() })),
  options: z.array(z.object({ key: z.string(), label: z.string() })),
})

/** One poll as its editors may change it, with what the wording check said; without any tally. */
export async function pollForStaff(viewer: Viewer, at: { slug: string; poll: string }) {
  demand(canEditPolls(viewer))
  const found = await row(
    prisma,
    Editable,
    sql`SELECT t."slug", t."title" AS "topic", p."slug" AS "poll", p."kind", p."main", p."sectionId", p."tallyPolicy", p."secrecy",
        p."waves", p."guesses", p."opensAt", p."closesAt", p."zone", p."outcome", p."lookAgainAt", now() AS "now",
        q."number" AS "question", q."wording", q."lockedAt" IS NOT NULL AS "locked", q."warnings",
        (SELECT json_agg(json_build_object('key', o."key", 'label', o."label") ORDER BY o."position") FROM "Option" o
          WHERE o."topicId" = p."topicId" AND o."pollId" = p."id" AND o."question" = q."number") AS "options"
      FROM "Poll" p JOIN "Topic" t ON t."id" = p."topicId"
      JOIN "PollQuestionVersion" q ON q."topicId" = p."topicId" AND q."pollId" = p."id" AND q."number" = p."currentQuestion"
      WHERE t."slug" = ${at.slug} AND p."slug" = ${at.poll}`,
  )
  if (!found) throw notFound()
  const { opensAt, closesAt, lookAgainAt, now, ...poll } = found
  const local = (at: Date | null) => (at ? localTime(at, poll.zone) : '')
  return {
    ...poll,
    state: stateAt({ opensAt, closesAt }, now),
    opensAt: local(opensAt),
    closesAt: local(closesAt),
    lookAgainAt: local(lookAgainAt).slice(0, 10),
    sections: await sectionsOf(at.slug),
  }
}
export type EditablePollView = Awaited<ReturnType<typeof pollForStaff>>

/**
 * What a new poll can be attached to: the newest hundred topics or, once one is chosen, that topic with its sections and
 * whether it has its main question. 404 for a topic that is not there.
 */
export async function pollPlaces(viewer: Viewer, slug: string): Promise<PollPlacesView> {
  demand(canEditPolls(viewer))
  if (!slug) return { topics: await topicsToAsk(), topic: null }
  const topic = await prisma.topic.findUnique({ where: { slug }, select: { id: true, title: true } })
  if (!topic) throw notFound()
  const main = await prisma.poll.findFirst({ where: { topicId: topic.id, main: true }, select: { slug: true } })
  return { topics: [], topic: { slug, title: topic.title, hasMain: main !== null, sections: await sectionsOf(slug) } }
}
export type PollPlacesView = {
  topics: { slug: string; title: string }[]
  topic: { slug: string; title: string; hasMain: boolean; sections: { id: string; title: string }[] } | null
}

const topicsToAsk = () =>
  prisma.topic.findMany({
    where: { state: { in: ['draft', 'open', 'slow'] } },
    select: { slug: true, title: true },
    orderBy: { createdAt: 'desc' },
    take: 100,
  })

/** Open topics that still want their main question, newest first; at most twenty. */
export async function topicsWithoutQuestion(viewer: Viewer): Promise<{ slug: string; title: string }[]> {
  demand(canEditPolls(viewer))
  return rows(
    prisma,
    z.object({ slug: z.string(), title: z.string() }),
    sql`SELECT t."slug", t."title" FROM "Topic" t WHERE t."state" IN ('draft', 'open', 'slow')
        AND NOT EXISTS (SELECT FROM "Poll" p WHERE p."topicId" = t."id" AND p."main")
      ORDER BY t."createdAt" DESC LIMIT 20`,
  )
}

const sectionsOf = (slug: string) =>
  rows(
    prisma,
    z.object({ id: z.string(), title: z.string() }),
    sql`SELECT b."blockId" AS "id", b."text" AS "title" FROM "Topic" t
      JOIN "Article" a ON a."topicId" = t."id"
      JOIN "Block" b ON b."topicId" = t."id" AND b."version" = a."shownVersion" AND b."kind" = 'heading' AND b."blockId" = b."sectionId"
      WHERE t."slug" = ${slug} ORDER BY b."position"`,
  )
