/** A χ² statistic, its degrees of freedom, and whether it passes the 5 % level. */
export type ChangeTest = { chi2: number; df: number; significant: boolean }

const criticalAt5 = [3.841, 5.991, 7.815, 9.488, 11.07, 12.592, 14.067, 15.507, 16.919]

/**
 * McNemar's test with continuity correction: `b` people moved one way, `c` the other.
 * χ² = (|b − c| − 1)² / (b + c), one degree of freedom (Edwards 1948). 30, 12 → 6.88; 9, 6 → 0.27.
 */
export function mcnemar(b: number, c: number): ChangeTest {
  const chi2 = b + c === 0 ? 0 : Math.max(0, Math.abs(b - c) - 1) ** 2 / (b + c)
  return { chi2, df: 1, significant: chi2 > 3.841 }
}

/**
 * The Stuart–Maxwell test of marginal homogeneity for a square table (rows before, columns after): χ² = dᵀ S⁻¹ d with
 * d the differences of the margins (Stuart 1955, Maxwell 1970). Answers that nobody gave at either time are left out;
 * null where S cannot be inverted.
 */
export function stuartMaxwell(table: readonly (readonly number[])[]): ChangeTest | null {
  const at = (i: number, j: number) => table[i]?.[j] ?? 0
  const all = table.map((_, i) => i)
  const row = (i: number) => all.reduce((sum, j) => sum + at(i, j), 0)
  const column = (j: number) => all.reduce((sum, i) => sum + at(i, j), 0)
  const used = all.filter((i) => row(i) + column(i) - 2 * at(i, i) > 0)
  if (used.length === 0) return { chi2: 0, df: Math.max(1, table.length - 1), significant: false }
  const free = used.slice(0, -1)
  const d = free.map((i) => row(i) - column(i))
  const s = free.map((i) => free.map((j) => (i === j ? row(i) + column(i) - 2 * at(i, i) : -(at(i, j) + at(j, i)))))
  const solved = solve(s, d)
  if (!solved) return null
  const chi2 = d.reduce((sum, value, i) => sum + value * (solved[i] ?? 0), 0)
  return { chi2, df: free.length, significant: chi2 > (criticalAt5[free.length - 1] ?? Number.POSITIVE_INFINITY) }
}

/** Solves a·x = b by Gaussian elimination with partial pivoting; null where `a` is singular. */
export function solve(a: readonly (readonly number[])[], b: readonly number[]): number[] | null {
  const n = b.length
  const m = a.map((line, i) => [...line, b[i] ?? 0])
  for (let column = 0; column < n; column++) {
    const pivot = m
      .slice(column)
      .reduce(
        (best, line, i) => (Math.abs(line[column] ?? 0) > Math.abs(m[best]?.[column] ?? 0) ? column + i : best),
        column,
      )
    const top = m[pivot]
    const here = m[column]
    if (!top || !here || Math.abs(top[column] ?? 0) < 1e-9) return null
    m[pivot] = here
    m[column] = top
    for (let r = 0; r < n; r++) {
      const line = m[r]
      if (r === column || !line) continue
      const factor = (line[column] ?? 0) / (top[column] ?? 1)
      for (let c = column; c <= n; c++) line[c] = (line[c] ?? 0) - factor * (top[c] ?? 0)
    }
  }
  return m.map((line, i) => (line[n] ?? 0) / (line[i] ?? 1))
}
