import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { row, rows, sql } from '@/lib/db/sql'
import { type Attribute, notSaid } from './attributes'
import { supportShare } from './headline'
import { isStance, type PollKind, sideOf } from './kinds'
import { perceptionGap } from './perception'
import { shiftOf, waves } from './shift'
import { k, suppressed } from './small-numbers'

/** A table ready to be published; `data` null says that nothing of it may be shown. `rowVoters` stays on the server. */
export type MadeTable = { name: string; data: unknown; rowVoters: Record<string, number> }
type Question = { topicId: string; pollId: string; question: number; kind: PollKind; keys: string[] }

const Cell = z.object({ row: z.string(), key: z.string(), n: z.number() })

const blind = ({ topicId, pollId, question }: Question) =>
  sql`b."topicId" = ${topicId}::uuid AND b."pollId" = ${pollId}::uuid AND b."question" = ${question}
    AND NOT b."exposed" AND cardinality(b."choice") > 0`

export const breakdownName = ({ key }: Attribute) => `by:${key}`

/** How many hold a blind answer, by the tally. Not for multiple choice, whose options count more often. */
export async function blindVoters(db: Db, { topicId, pollId, question }: Question): Promise<number> {
  const found = await row(
    db,
    z.object({ n: z.number() }),
    sql`SELECT coalesce(sum("count"), 0)::int AS "n" FROM "Tally" WHERE "topicId" = ${topicId}::uuid
      AND "pollId" = ${pollId}::uuid AND "question" = ${question} AND NOT "exposed"`,
  )
  return found?.n ?? 0
}

/** Blind answers by what people say of themselves; a ranking counts by its first preference. Not for multiple choice. */
export async function breakdown(db: Db, question: Question, attribute: Attribute): Promise<MadeTable | null> {
  if (question.kind === 'multiple') return null
  const cells = await rows(
    db,
    Cell,
    sql`SELECT coalesce(a."value", ${notSaid}) AS "row", b."choice"[1] AS "key", count(*)::int AS "n"
      FROM "Ballot" b LEFT JOIN "PersonAttribute" a ON a."userId" = b."voterId" AND a."attribute" = ${attribute.key}
      WHERE ${blind(question)} GROUP BY 1, 2`,
  )
  const groups = [...attribute.values.map((v) => v.key), notSaid]
  const columns = columnsOf(question)
  const known = (key: string) => (groups.includes(key) ? key : notSaid)
  const rowsOf = groups.map((group) => ({
    key: group,
    cells: columns.map((column) =>
      sum(cells.filter((c) => known(c.row) === group && columnOf(question, c.key) === column)),
    ),
  }))
  const rowVoters = Object.fromEntries(rowsOf.map((r) => [r.key, r.cells.reduce((a, b) => a + b, 0)]))
  // Everybody in one row is the headline again.
  if (Object.values(rowVoters).filter(Boolean).length < 2) return null
  return { name: breakdownName(attribute), data: suppressed({ columns, rows: rowsOf }), rowVoters }
}

const sum = (cells: { n: number }[]) => cells.reduce((total, cell) => total + cell.n, 0)

// Stances by side: fewer and larger numbers, so that fewer must be hidden.
const columnsOf = ({ kind, keys }: Question) => (isStance(kind) ? ['oppose', 'neither', 'support', 'apart'] : keys)
const columnOf = ({ kind }: Question, key: string) => (isStance(kind) ? (sideOf(key) ?? 'apart') : key)

const Pair = z.object({ first: z.string(), from: z.string(), later: z.string(), to: z.string(), n: z.number() })

/** How the same people answered in two waves, each pair of waves a table. Stances by side, other polls by option. */
export async function shifts(db: Db, question: Question): Promise<MadeTable[]> {
  if (question.kind === 'multiple') return []
  const pairs = await rows(
    db,
    Pair,
    sql`SELECT x."wave"::text AS "first", x."choice"[1] AS "from", y."wave"::text AS "later", y."choice"[1] AS "to", count(*)::int AS "n"
      FROM "WaveAnswer" x JOIN "WaveAnswer" y ON y."topicId" = x."topicId" AND y."pollId" = x."pollId"
        AND y."question" = x."question" AND y."voterId" = x."voterId" AND y."wave" > x."wave"
      JOIN "Ballot" b ON b."topicId" = x."topicId" AND b."pollId" = x."pollId" AND b."question" = x."question"
        AND b."voterId" = x."voterId"
      WHERE ${blind(question)} GROUP BY 1, 2, 3, 4`,
  )
  const grouped = (key: string) => columnOf(question, key)
  const columns = columnsOf(question)
  return waves.flatMap((first, i) =>
    waves.slice(i + 1).flatMap((later) => {
      const found = pairs.filter((p) => p.first === first && p.later === later)
      const counted = found.map((p) => ({ from: grouped(p.from), to: grouped(p.to), count: p.n }))
      const data = shiftOf(counted, columns)
      const rowVoters = Object.fromEntries(
        columns.map((c) => [c, sum(counted.filter((p) => p.from === c).map((p) => ({ n: p.count })))]),
      )
      return data ? [{ name: `shift:${first}-${later}`, data, rowVoters }] : []
    }),
  )
}

const GuessRow = z.object({ key: z.string(), n: z.number(), sum: z.number() })

/** What each side guessed that supports it, beside what is so at this moment. */
export async function gap(db: Db, question: Question): Promise<MadeTable | null> {
  if (!isStance(question.kind)) return null
  const found = await rows(
    db,
    GuessRow,
    sql`SELECT b."choice"[1] AS "key", count(g."share")::int AS "n", coalesce(sum(g."share"), 0)::int AS "sum"
      FROM "Guess" g JOIN "Ballot" b ON b."topicId" = g."topicId" AND b."pollId" = g."pollId" AND b."question" = g."question"
        AND b."voterId" = g."voterId"
      WHERE ${blind(question)} GROUP BY 1`,
  )
  const counts = await rows(
    db,
    z.object({ key: z.string(), count: z.number() }),
    sql`SELECT "key", sum("count")::int AS "count" FROM "Tally" b WHERE b."topicId" = ${question.topicId}::uuid
      AND b."pollId" = ${question.pollId}::uuid AND b."question" = ${question.question} AND NOT b."exposed" GROUP BY 1`,
  )
  const actual = supportShare(question.kind, counts)
  const guesses = (['oppose', 'neither', 'support'] as const).map((side) => {
    const of = found.filter((g) => sideOf(g.key) === side)
    return { side, n: sum(of), sum: of.reduce((total, g) => total + g.sum, 0) }
  })
  const data = actual === null ? null : perceptionGap(guesses, actual)
  return data ? { name: 'gap', data, rowVoters: Object.fromEntries(guesses.map((g) => [g.side, g.n])) } : null
}

/** How many people's answer now is not their first; from ten on. */
export async function changes(db: Db, question: Question): Promise<MadeTable | null> {
  const found = await row(
    db,
    z.object({ n: z.number() }),
    sql`SELECT count(*)::int AS "n" FROM "Ballot" b WHERE ${blind(question)} AND b."changedAt" IS NOT NULL`,
  )
  const n = found?.n ?? 0
  return n >= k ? { name: 'changes', data: { n }, rowVoters: { n } } : null
}
