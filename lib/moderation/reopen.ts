import { alwaysReopen, type Category, gravity } from './categories'

/** What was decided last on the case: the revision judged, the weight of its reports then, and the gravest of them. */
export type LastDecision = { revisionId: string; weight: number; category: Category | null }

/**
 * What a report does to a case that is decided (product.md §7). The same category on the judged revision only
 * accumulates, and re-opens at twice the first trigger or with a graver category; illegal, self-harm and doxxing always
 * re-open; a report of an edited text starts clean. `weight`: all reports of that revision together, this one included.
 */
export function reopens(
  last: LastDecision,
  report: { revisionId: string; category: Category; weight: number },
): boolean {
  if (report.revisionId !== last.revisionId) return true
  if (alwaysReopen.includes(report.category)) return true
  if (last.category === null || gravity(report.category) > gravity(last.category)) return true
  return last.weight > 0 && report.weight >= 2 * last.weight
}
