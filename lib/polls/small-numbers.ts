import { boundsOf } from './hidden-bounds'
import { isNearlyAll } from './shares'

/** The least number of people that any published figure about a group stands for. */
export const k = 10

export type CountRow = { key: string; cells: readonly number[] }
export type CountTable = { columns: readonly string[]; rows: readonly CountRow[] }

export type PublishedRow = {
  key: string
  /** People in the row. */
  n: number
  /** People per column; null is hidden. */
  cells: (number | null)[]
  /** The column that holds more than 95 % of the row, which is all that is told about the row. */
  nearlyAll: string | null
}
export type PublishedTable = { columns: string[]; rows: PublishedRow[]; hiddenRows: number }

const sum = (cells: readonly number[]) => cells.reduce((a, b) => a + b, 0)

/**
 * A breakdown as it may be published, or null where nothing of it may. Column totals are public (they are the headline),
 * and so are the totals of the rows shown. Rows under `least` people are left out; cells of 1 … least − 1 are hidden
 * together with others in their row and column, until nobody can work out from what is shown, by adding and
 * subtracting, what is in a hidden cell, nor that it is smaller than `least` where its column is not.
 */
export function suppressed(table: CountTable, least = k): PublishedTable | null {
  const { shown, rest } = splitRows(table, least)
  if (shown.length === 0) return null
  const cells = [...shown.map((row) => [...row.cells]), ...(rest.length ? [restOf(rest, table.columns.length)] : [])]
  const hidden = cells.map((row, r) =>
    r >= shown.length || nearlyAllOf(table.columns, row) !== null
      ? row.map(() => true)
      : row.map((cell) => cell > 0 && cell < least),
  )
  if (!hideMore(cells, hidden, least)) return null
  const rows = shown.map((row, r) => ({
    key: row.key,
    n: sum(row.cells),
    nearlyAll: nearlyAllOf(table.columns, row.cells),
    cells: row.cells.map((cell, c) => (hidden[r]?.[c] ? null : cell)),
  }))
  if (rows.every((row) => row.nearlyAll === null && row.cells.every((cell) => !cell))) return null
  return { columns: [...table.columns], rows, hiddenRows: rest.length }
}

function nearlyAllOf(columns: readonly string[], cells: readonly number[]): string | null {
  const at = cells.findIndex((cell) => isNearlyAll(cell, sum(cells)))
  return at < 0 ? null : (columns[at] ?? null)
}

// The rows left out must themselves be at least `least` people together, or their sum would tell on them.
function splitRows({ rows }: CountTable, least: number) {
  const filled = rows.filter((row) => sum(row.cells) > 0)
  const rest = filled.filter((row) => sum(row.cells) < least)
  const shown = filled.filter((row) => sum(row.cells) >= least)
  const smallestFirst = [...shown].sort((a, b) => sum(a.cells) - sum(b.cells))
  while (rest.length > 0 && sum(rest.map((row) => sum(row.cells))) < least) {
    const next = smallestFirst.shift()
    if (!next) break
    rest.push(next)
    shown.splice(shown.indexOf(next), 1)
  }
  return { shown, rest }
}

const restOf = (rest: readonly CountRow[], columns: number): number[] =>
  Array.from({ length: columns }, (_, c) => sum(rest.map((row) => row.cells[c] ?? 0)))

/** Hides further cells until every hidden one is safe; false where even that does not help. */
function hideMore(cells: number[][], hidden: boolean[][], least: number): boolean {
  for (;;) {
    const unsafe = firstUnsafe(cells, hidden, least)
    if (!unsafe) return true
    const partner = bestPartner(cells, hidden, unsafe, least)
    if (!partner) return false
    for (const [r, c] of partner) {
      const line = hidden[r]
      if (line) line[c] = true
    }
  }
}

// Nothing can be said about a hidden cell beyond what its column's total, which is public, says of everybody.
function firstUnsafe(cells: number[][], hidden: boolean[][], least: number): [number, number] | null {
  for (const [r, row] of cells.entries())
    for (const [c, cell] of row.entries()) {
      const most = Math.min(least, sum(row), sum(cells.map((other) => other[c] ?? 0)))
      if (!hidden[r]?.[c] || cell >= least || most === 0) continue
      const bounds = boundsOf({ cells, hidden }, r, c)
      if (bounds.greatest < most || bounds.least === bounds.greatest) return [r, c]
    }
  return null
}

// Three more corners make a rectangle through which votes could be moved; the one that hides least new and moves most.
function bestPartner(cells: number[][], hidden: boolean[][], [row, column]: [number, number], least: number) {
  const at = (r: number, c: number) => cells[r]?.[c] ?? 0
  let best: { corners: [number, number][]; cost: number } | null = null
  for (let r = 0; r < cells.length; r++)
    for (let c = 0; c < (cells[0]?.length ?? 0); c++) {
      if (r === row || c === column) continue
      const corners: [number, number][] = [
        [row, c],
        [r, column],
        [r, c],
      ]
      const fresh = corners.filter(([a, b]) => !hidden[a]?.[b])
      if (fresh.length === 0) continue
      const reach = at(row, column) + Math.min(at(row, c), at(r, column))
      const lost = sum(fresh.map(([a, b]) => at(a, b)))
      const cost = (reach >= least ? 0 : 1e9 - reach * 1e6) + fresh.length * 1e3 + lost
      if (!best || cost < best.cost) best = { corners, cost }
    }
  return best?.corners ?? null
}

/**
 * May a published table be made anew? Only when each of its rows, and the rows left out taken together, have gained at
 * least `least` people since, or when the poll has closed. Rows that were and are empty don't count.
 */
export function mayRefresh(
  before: Record<string, number>,
  now: Record<string, number>,
  closed: boolean,
  least = k,
): boolean {
  if (closed) return true
  const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])]
  const small = keys.filter((key) => (before[key] ?? 0) < least)
  const large = keys.filter((key) => !small.includes(key))
  const gain = (those: string[]) => sum(those.map((key) => (now[key] ?? 0) - (before[key] ?? 0)))
  const empty = small.every((key) => !before[key] && !now[key])
  return large.every((key) => gain([key]) >= least) && (empty || gain(small) >= least)
}
