/**
 * Whole percentages that add up to 100 (largest remainder); all zero where nobody answered.
 */
export function percentages(counts: readonly number[]): number[] {
  const total = counts.reduce((a, b) => a + b, 0)
  if (total === 0) return counts.map(() => 0)
  const exact = counts.map((count) => (count * 100) / total)
  const whole = exact.map(Math.floor)
  const missing = 100 - whole.reduce((a, b) => a + b, 0)
  const byRemainder = exact
    .map((share, i) => ({ i, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of byRemainder.slice(0, missing)) whole[i] = (whole[i] ?? 0) + 1
  return whole
}

/** Over 95 % in one option is never told more exactly: the few others could be found out. */
export const isNearlyAll = (count: number, total: number): boolean => total > 0 && count / total > 0.95

/** Whole percentages of `n` people who could each choose several, so they need not add up to 100. */
export const sharesOf = (counts: readonly number[], n: number): number[] =>
  counts.map((count) => (n === 0 ? 0 : Math.round((count * 100) / n)))
