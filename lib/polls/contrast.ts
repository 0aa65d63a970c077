import type { PublishedTable } from './small-numbers'

/** One answer, and the groups that chose it most and least: shares in whole percent. */
export type Contrast = { column: string; high: string; highShare: number; low: string; lowShare: number }

/**
 * Where groups differ most and where they agree most, from a published table: only answers whose number is shown for two
 * groups or more count. Null where there are none.
 */
export function contrasts(
  table: Pick<PublishedTable, 'columns' | 'rows'>,
): { differ: Contrast; agree: Contrast } | null {
  const found = table.columns.flatMap((column, c): Contrast[] => {
    const shares = table.rows.flatMap((row) => {
      const cell = row.cells[c]
      return cell === null || cell === undefined ? [] : [{ key: row.key, share: Math.round((cell * 100) / row.n) }]
    })
    const sorted = shares.sort((a, b) => a.share - b.share)
    const [low, high] = [sorted[0], sorted.at(-1)]
    if (!low || !high || sorted.length < 2 || high.share === 0) return []
    return [{ column, high: high.key, highShare: high.share, low: low.key, lowShare: low.share }]
  })
  const byGap = found.sort((a, b) => b.highShare - b.lowShare - (a.highShare - a.lowShare))
  const [differ, agree] = [byGap[0], byGap.at(-1)]
  return differ && agree ? { differ, agree } : null
}
