import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { row, sql } from '@/lib/db/sql'
import { Refusal } from '@/lib/kernel/refusal'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import { attributesAsked } from './attributes.queries'
import type { PollCardView } from './card-view'
import { pollCard } from './queries'
import { Extras, GapTable, Published, type ResultsView, ShiftTable } from './results-view'
import type { ResultsInput } from './schema'

/**
 * All that is public about one poll's question for this viewer; without `canSeeTally` everything but the question is
 * empty. Three statements, whatever the number of ballots. Null where there is no such poll.
 */
export async function pollResults(
  viewer: Viewer,
  input: ResultsInput,
  seenBefore: readonly string[] = [],
): Promise<ResultsView | null> {
  const card = await pollCard(viewer, { slug: input.slug, poll: input.poll, version: input.version }, seenBefore)
  if (!card) return null
  const asked = await attributesAsked()
  const found = await extras(viewer, card)
  const attributes = asked.map((attribute) => ({
    attribute,
    mine: found.mine.find((m) => m.attribute === attribute.key)?.value ?? null,
  }))
  const base = { card, versions: found.versions, attributes }
  if (!card.tally) return { ...base, trend: [], corrections: [], breakdowns: [], shifts: [], gap: null, changes: null }
  const data = <T extends z.ZodType>(name: string, shape: T): z.infer<T> | null => {
    const parsed = shape.safeParse(found.tables.find((table) => table.name === name)?.data)
    return parsed.success ? parsed.data : null
  }
  return {
    ...base,
    trend: found.trend,
    corrections: found.corrections,
    breakdowns: asked.flatMap((attribute) => {
      const table = data(`by:${attribute.key}`, Published)
      const at = found.tables.find((t) => t.name === `by:${attribute.key}`)?.at
      return table && at ? [{ ...table, attribute, at }] : []
    }),
    shifts: found.tables
      .filter((table) => table.name.startsWith('shift:'))
      .flatMap(({ name }) => {
        const table = data(name, ShiftTable)
        return table ? [{ ...table, name: name.slice('shift:'.length) }] : []
      }),
    gap: data('gap', GapTable),
    changes: data('changes', z.object({ n: z.number() }))?.n ?? null,
  }
}

/** The same over JSON and as CSV: refuses (`results-later`) where this viewer may not see the tally. */
export async function pollNumbers(
  viewer: Viewer,
  input: ResultsInput,
  seenBefore: readonly string[] = [],
): Promise<ResultsView | null> {
  const results = await pollResults(viewer, input, seenBefore)
  if (results && !results.card.can.seeTally) throw new Refusal('results-later')
  return results
}

async function extras(viewer: Viewer, { topic, slug, question, can }: PollCardView): Promise<z.infer<typeof Extras>> {
  const of = sql`"topicId" = p."topicId" AND "pollId" = p."id" AND "question" = ${question.number}`
  // The guard stands in the statement too: nothing is read that may not be shown.
  const seen = sql`${can.seeTally}::boolean`
  const found = await row(
    prisma,
    Extras,
    sql`SELECT
      coalesce((SELECT json_agg(json_build_object('name', "name", 'data', "data", 'at', "publishedAt") ORDER BY "name")
        FROM "PollTable" WHERE ${seen} AND ${of}), '[]') AS "tables",
      coalesce((SELECT json_agg(json_build_object('at', "at", 'voters', "voters", 'counts', "counts") ORDER BY "number")
        FROM "TrendPoint" WHERE ${seen} AND ${of}), '[]') AS "trend",
      coalesce((SELECT json_agg(json_build_object('number', "number", 'at', "publishedAt") ORDER BY "number")
        FROM "ArticleVersion" WHERE "topicId" = p."topicId" AND "change" IN ('clarification', 'material')), '[]') AS "corrections",
      (SELECT json_agg(json_build_object('number', "number", 'wording', "wording", 'since', "lockedAt") ORDER BY "number")
        FROM "PollQuestionVersion" WHERE "topicId" = p."topicId" AND "pollId" = p."id") AS "versions",
      coalesce((SELECT json_agg(json_build_object('attribute', "attribute", 'value', "value"))
        FROM "PersonAttribute" WHERE "userId" = ${isMember(viewer) ? viewer.id : null}::uuid), '[]') AS "mine"
    FROM "Poll" p WHERE p."topicId" = ${topic.id}::uuid AND p."slug" = ${slug}`,
  )
  return found ?? { tables: [], trend: [], corrections: [], versions: [], mine: [] }
}
