import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { solve } from './change-tests'
import { boundsOf } from './hidden-bounds'
import { type CountTable, k, mayRefresh, type PublishedTable, suppressed } from './small-numbers'

const columns = ['oppose', 'neither', 'support']
const table = (...rows: number[][]): CountTable => ({
  columns,
  rows: rows.map((cells, i) => ({ key: `g${i}`, cells })),
})
const total = (cells: readonly (number | null)[]) => cells.reduce<number>((a, b) => a + (b ?? 0), 0)

describe('small numbers', () => {
  test('an answer that few gave at all does not keep the whole table back', () => {
    const published = suppressed(table([88, 60, 5], [40, 60, 0], [30, 30, 1], [2, 1, 1]))
    expect(published?.rows.length).toBeGreaterThan(1)
    expect(published?.rows.every((row) => row.cells[2] === null || row.cells[2] === 0)).toBe(true)
  })

  test('a group under ten people is not shown, and takes another with it rather than be found by subtraction', () => {
    const published = suppressed(table([30, 30, 30], [20, 15, 25], [1, 2, 3]))
    expect(published?.rows.map((r) => r.key)).toEqual(['g0'])
    expect(published?.hiddenRows).toBe(2)
  })

  test('a small cell is hidden together with another in its row and in its column', () => {
    const published = suppressed(table([3, 40, 30], [20, 15, 25], [20, 30, 40]))
    expect(published?.rows[0]?.cells[0]).toBeNull()
    const hiddenInRow = published?.rows[0]?.cells.filter((c) => c === null).length ?? 0
    const hiddenInColumn = published?.rows.filter((r) => r.cells[0] === null).length ?? 0
    expect(hiddenInRow).toBeGreaterThan(1)
    expect(hiddenInColumn).toBeGreaterThan(1)
  })

  test('over 95 % in one answer says so and no more', () => {
    const published = suppressed(table([97, 2, 1], [60, 40, 40], [50, 50, 40]))
    expect(published?.rows[0]).toMatchObject({ nearlyAll: 'oppose', n: 100, cells: [null, null, null] })
  })

  test('a table with nothing to show is not published', () => {
    expect(suppressed(table([1, 2, 3], [2, 2, 2]))).toBeNull()
    expect(suppressed(table())).toBeNull()
  })

  test('is made anew when each row has gained ten, or at close', () => {
    expect(mayRefresh({ a: 20, b: 30 }, { a: 30, b: 40 }, false)).toBe(true)
    expect(mayRefresh({ a: 20, b: 30 }, { a: 29, b: 60 }, false)).toBe(false)
    expect(mayRefresh({ a: 20, b: 30 }, { a: 21, b: 30 }, true)).toBe(true)
    expect(mayRefresh({ a: 20, b: 3 }, { a: 40, b: 4 }, false)).toBe(false)
    expect(mayRefresh({ a: 20, b: 0 }, { a: 40, b: 0 }, false)).toBe(true)
  })

  test('bounds of a hidden cell are what moving votes allows', () => {
    const cells = [
      [3, 20],
      [12, 15],
    ]
    const all = [
      [true, true],
      [true, true],
    ]
    expect(boundsOf({ cells, hidden: all }, 0, 0)).toEqual({ least: 0, greatest: 15 })
    const one = [
      [true, false],
      [false, false],
    ]
    expect(boundsOf({ cells, hidden: one }, 0, 0)).toEqual({ least: 3, greatest: 3 })
  })
})

const anyTable = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 2, max: 7 }))
  .chain(([rows, width]) =>
    fc.array(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 300 })), {
        minLength: width,
        maxLength: width,
      }),
      {
        minLength: rows,
        maxLength: rows,
      },
    ),
  )
  .map((cells) => ({
    columns: (cells[0] ?? []).map((_, i) => `c${i}`),
    rows: cells.map((c, i) => ({ key: `g${i}`, cells: c })),
  }))

describe('what can be worked out from a published table and the headline', () => {
  test('by solving the linear system, no hidden cell below ten is determined', () => {
    fc.assert(
      fc.property(anyTable, (raw) => {
        const published = suppressed(raw)
        if (!published) return
        // A group or an answer of nobody has nobody to protect.
        for (const { value, determined, inColumn, inRow } of solved(raw, published))
          if (inColumn > 0 && inRow > 0) expect(determined && value < k).toBe(false)
      }),
      { numRuns: 400 },
    )
  })

  test('also knowing that nobody is less than zero, no hidden cell is known exactly, nor to be below ten where its column is not', () => {
    fc.assert(
      fc.property(anyTable, (raw) => {
        const published = suppressed(raw)
        if (!published) return
        const known = new Map(published.rows.map((r) => [r.key, r]))
        const shown = raw.rows.filter((r) => known.has(r.key))
        const rest = raw.columns.map((_, c) =>
          raw.rows.filter((r) => !known.has(r.key)).reduce((a, r) => a + (r.cells[c] ?? 0), 0),
        )
        const cells = [...shown.map((r) => r.cells), rest]
        const hidden = [
          ...shown.map((r) => known.get(r.key)?.cells.map((c) => c === null) ?? []),
          rest.map(() => total(rest) > 0),
        ]
        for (const [r, row] of cells.entries())
          for (const [c, cell] of row.entries())
            if (hidden[r]?.[c] && cell < k) {
              const most = Math.min(k, total(row), total(cells.map((other) => other[c] ?? 0)))
              const bounds = boundsOf({ cells, hidden }, r, c)
              expect(bounds.greatest).toBeGreaterThanOrEqual(most)
              if (most > 0) expect(bounds.greatest).toBeGreaterThan(bounds.least)
            }
      }),
      { numRuns: 400 },
    )
  })

  test('every shown number is true and every shown row has ten people', () => {
    fc.assert(
      fc.property(anyTable, (raw) => {
        for (const row of suppressed(raw)?.rows ?? []) {
          const source = raw.rows.find((r) => r.key === row.key)
          expect(row.n).toBe(total(source?.cells ?? []))
          expect(row.n).toBeGreaterThanOrEqual(k)
          row.cells.forEach((cell, c) => {
            if (cell !== null) expect([cell === 0 || cell >= k, cell]).toEqual([true, source?.cells[c]])
          })
        }
      }),
    )
  })
})

/**
 * The attacker: unknowns are all hidden cells, row by row also of the rows left out; equations are the totals of every
 * shown row, of every column, and of everything. A cell is determined if its unit vector is a combination of equations.
 */
function solved(raw: CountTable, published: PublishedTable) {
  const known = new Map(published.rows.map((r) => [r.key, r]))
  const unknown = raw.rows.flatMap((row, r) =>
    row.cells.flatMap((value, c) => ((known.get(row.key)?.cells[c] ?? null) === null ? [{ r, c, value }] : [])),
  )
  const equations = [
    ...raw.rows.flatMap((row, r) => (known.has(row.key) ? [unknown.map((u) => (u.r === r ? 1 : 0))] : [])),
    ...raw.columns.map((_, c) => unknown.map((u) => (u.c === c ? 1 : 0))),
    unknown.map(() => 1),
  ]
  return unknown.map((cell, i) => ({
    value: cell.value,
    inColumn: total(raw.rows.map((r) => r.cells[cell.c] ?? 0)),
    inRow: total(raw.rows[cell.r]?.cells ?? []),
    determined: inSpan(equations, i, unknown.length),
  }))
}

// A unit vector is in the row space if least squares reaches it: solve (A Aᵀ + ε) y = A e, then look how far Aᵀ y is off.
function inSpan(a: number[][], unit: number, width: number): boolean {
  const gram = a.map((x, i) => a.map((y, j) => x.reduce((s, v, n) => s + v * (y[n] ?? 0), 0) + (i === j ? 1e-7 : 0)))
  const y = solve(
    gram,
    a.map((line) => line[unit] ?? 0),
  )
  if (!y) return false
  let off = 0
  for (let n = 0; n < width; n++) {
    const reached = a.reduce((s, line, i) => s + (line[n] ?? 0) * (y[i] ?? 0), 0)
    off += (reached - (n === unit ? 1 : 0)) ** 2
  }
  return off < 1e-4
}
