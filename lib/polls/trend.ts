import { k } from './small-numbers'

/** One step of a question's history, in order of time: an answer given, changed or withdrawn. */
export type Step = { at: Date; before: readonly string[]; after: readonly string[]; isNew: boolean }

/** Where opinion stood when a bin was cut: how many had answered so far and what they answered. */
export type TrendPoint = { at: Date; voters: number; counts: Record<string, number> }
export type TrendState = { last: TrendPoint | null; began: Date | null; fresh: number; counts: Record<string, number> }

const sixHours = 6 * 3600_000

export const emptyTrend: TrendState = { last: null, began: null, fresh: 0, counts: {} }

/**
 * The public series: bins are cut by votes, not by the clock. A bin ends with the first answer that makes it hold at
 * least max(least, 5 % of those who had answered before) new voters and at least six hours; nothing is published of a
 * bin that has not ended, so one vote alone never changes a point and never makes one. Goes on from `state`.
 */
export function trendPoints(steps: Iterable<Step>, state: TrendState = emptyTrend, least = k) {
  let { last, began, fresh } = state
  const counts = { ...state.counts }
  const points: TrendPoint[] = []
  for (const step of steps) {
    began ??= step.at
    for (const key of step.before) counts[key] = (counts[key] ?? 0) - 1
    for (const key of step.after) counts[key] = (counts[key] ?? 0) + 1
    if (step.isNew) fresh++
    const voters = last?.voters ?? 0
    if (fresh < Math.max(least, Math.ceil(voters * 0.05)) || step.at.getTime() - began.getTime() < sixHours) continue
    last = { at: step.at, voters: voters + fresh, counts: { ...counts } }
    points.push(last)
    began = step.at
    fresh = 0
  }
  return { points, state: { last, began, fresh, counts } satisfies TrendState }
}
