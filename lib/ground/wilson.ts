/** Of a one-sided 90 % bound. */
const z = 1.281551565545

/**
 * The lower end of what share of all raters would say yes, after x of n did (Wilson, one-sided 90 %; product.md §6).
 * 0–1; 0 where nobody has rated.
 */
export function wilsonLower(x: number, n: number): number {
  if (n === 0 || x === 0) return 0
  const p = x / n
  const half = z * Math.sqrt((p * (1 - p) + (z * z) / (4 * n)) / n)
  return (p + (z * z) / (2 * n) - half) / (1 + (z * z) / n)
}
