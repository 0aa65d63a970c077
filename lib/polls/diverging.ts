import { scaleLinear } from 'd3-scale'
import { stack, stackOffsetDiverging } from 'd3-shape'

/** One segment of a diverging bar, in units of the bar's width; the middle of the scale lies on `zero`. */
export type Segment = { key: string; count: number; x: number; width: number }
export type DivergingBar = { segments: Segment[]; zero: number }

/**
 * Lays a scale's counts out around its middle: opposition to the left of zero, support to the right, the middle point
 * half on each side (the Likert layout: d3's `stackOffsetDiverging` with the middle split). `reach` is the greatest
 * share on either side that the bar has room for, so that several bars share one axis; by default the bar is filled.
 */
export function divergingBar(
  counts: readonly { key: string; count: number }[],
  width: number,
  reach?: Reach,
): DivergingBar {
  const total = counts.reduce((sum, c) => sum + c.count, 0)
  if (total === 0) return { segments: [], zero: width / 2 }
  const row = Object.fromEntries(counts.flatMap(({ key, count }) => halves(key, count / total)))
  // Nearest the middle first: that is where the stacks begin.
  const order = Object.keys(row).sort((a, b) => Math.abs(Number.parseFloat(a)) - Math.abs(Number.parseFloat(b)))
  const series = stack<Record<string, number>>().keys(order).offset(stackOffsetDiverging)([row])
  const ends = new Map(series.map((s) => [s.key, [s[0]?.[0] ?? 0, s[0]?.[1] ?? 0] as const]))
  const spread = reach ?? reachOf(counts)
  const x = scaleLinear([-spread.oppose, spread.support], [0, width])
  const segments = counts
    .filter(({ count }) => count > 0)
    .map(({ key, count }) => {
      const [from, to] =
        key === '0' ? [ends.get('-0.1')?.[0] ?? 0, ends.get('0.1')?.[1] ?? 0] : (ends.get(key) ?? [0, 0])
      return { key, count, x: x(from), width: x(to) - x(from) }
    })
  return { segments, zero: x(0) }
}

/** How far bars reach to each side of zero, as shares. */
export type Reach = { oppose: number; support: number }

/** How far one bar reaches. */
export function reachOf(counts: readonly { key: string; count: number }[]): Reach {
  const total = counts.reduce((sum, c) => sum + c.count, 0) || 1
  const side = (sign: number) =>
    counts.filter((c) => Math.sign(Number(c.key)) === sign).reduce((sum, c) => sum + c.count, 0)
  const half = side(0) / 2
  return { oppose: (side(-1) + half) / total, support: (side(1) + half) / total }
}

const halves = (key: string, share: number): [string, number][] => {
  const point = Number(key)
  if (point === 0)
    return [
      ['-0.1', -share / 2],
      ['0.1', share / 2],
    ]
  return [[key, point < 0 ? -share : share]]
}
