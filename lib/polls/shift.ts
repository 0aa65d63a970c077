import { type ChangeTest, mcnemar, stuartMaxwell } from './change-tests'
import { k, suppressed } from './small-numbers'

export const waves = ['before', 'read', 'discussed'] as const
export type Wave = (typeof waves)[number]

/** So many people who answered `from` first and `to` later: the same people, the same question version. */
export type Pair = { from: string; to: string; count: number }

export type Shift = {
  pairs: number
  columns: string[]
  /** People per first answer (row) and later answer (column); null is hidden. Null as a whole where nothing can be shown. */
  matrix: { key: string; n: number; cells: (number | null)[]; nearlyAll: string | null }[] | null
  /** Share of all pairs per answer, before and after, in whole percent. */
  before: number[]
  after: number[]
  moved: number
  test: ChangeTest | null
  /** Only a change that passes the test, by ten people or more, is told as one. */
  changed: boolean
}

/** Shown from so many pairs on. */
export const leastPairs = 30

/**
 * How the same people answered twice; null under thirty pairs. Two answers given, whatever else was offered: McNemar with
 * continuity correction; more: Stuart–Maxwell. Small cells are hidden like in every table.
 */
export function shiftOf(pairs: readonly Pair[], columns: readonly string[]): Shift | null {
  const cells = columns.map((from) =>
    columns.map((to) => pairs.filter((p) => p.from === from && p.to === to).reduce((sum, p) => sum + p.count, 0)),
  )
  const total = cells.flat().reduce((a, b) => a + b, 0)
  if (total < leastPairs) return null
  const at = (i: number, j: number) => cells[i]?.[j] ?? 0
  const given = columns.flatMap((_, i) => (columns.some((_c, j) => at(i, j) + at(j, i) > 0) ? [i] : []))
  const [one = 0, other = 1] = given
  const test = given.length <= 2 ? mcnemar(at(one, other), at(other, one)) : stuartMaxwell(cells)
  const moved = total - columns.reduce((sum, _, i) => sum + at(i, i), 0)
  const share = (count: number) => Math.round((count * 100) / total)
  const published = suppressed({ columns, rows: columns.map((key, i) => ({ key, cells: cells[i] ?? [] })) })
  return {
    pairs: total,
    columns: [...columns],
    matrix: published?.rows ?? null,
    before: columns.map((_, i) => share(columns.reduce((sum, _c, j) => sum + at(i, j), 0))),
    after: columns.map((_, j) => share(columns.reduce((sum, _c, i) => sum + at(i, j), 0))),
    moved,
    test,
    changed: moved >= k && (test?.significant ?? false),
  }
}
