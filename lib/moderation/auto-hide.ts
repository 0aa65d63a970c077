import { type Category, plainCategories } from './categories'
import type { StanceGroup } from './stance-group'

/** One report of a post's present revision, as weighed. Its reporter's group is null where they took no stance. */
export type WeighedReport = { reporterId: string; category: Category; weight: number; group: StanceGroup | null }

/** Ten newcomers, or two members of staff. */
export const autoHideThreshold = 10

export type AutoHide = { weight: number; outcome: 'wait' | 'hide' | 'oneSided'; category: Category | null }

/**
 * Whether reports alone hide a post until somebody looks (product.md §7). Each person counts once, with their heaviest
 * report. At the threshold it hides if ≥ 2 stance groups say so, or reports of spam, illegal content or doxxing reach the
 * threshold by themselves, or the screener agrees; else it is one-sided and only queues, on top.
 */
export function autoHide(reports: readonly WeighedReport[], screenerAgrees = false): AutoHide {
  const weight = weightOf(reports)
  if (weight < autoHideThreshold) return { weight, outcome: 'wait', category: null }
  const plain = plainCategories.find((c) => weightOf(reports.filter((r) => r.category === c)) >= autoHideThreshold)
  const groups = new Set(reports.filter((r) => r.weight > 0 && r.group).map((r) => r.group))
  const hides = plain !== undefined || groups.size >= 2 || screenerAgrees
  return { weight, outcome: hides ? 'hide' : 'oneSided', category: plain ?? null }
}

/** The weight of reports together, each reporter counted once. */
export function weightOf(reports: readonly WeighedReport[]): number {
  const byPerson = new Map<string, number>()
  for (const { reporterId, weight } of reports)
    byPerson.set(reporterId, Math.max(weight, byPerson.get(reporterId) ?? 0))
  return [...byPerson.values()].reduce((sum, weight) => sum + weight, 0)
}
