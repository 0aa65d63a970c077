import { type Category, gravity } from './categories'

/** What is known of an open case when it is put in the queue. */
export type CaseLoad = {
  held: boolean
  category: Category | null
  weight: number
  /** The rule hid the post, or one side piled on. */
  outcome: 'wait' | 'hide' | 'oneSided'
}

/** A held text with no reports; the same number stands in the first migration, where a held text opens its case. */
export const heldUrgency = 20

/**
 * Where a case stands in the queue, 0–1000; of two alike the older comes first. Danger to people first (illegal,
 * doxxing, self-harm), then one-sided pile-ons, then what is hidden by rule, then by weight of reports.
 */
export function urgency({ held, category, weight, outcome }: CaseLoad): number {
  const danger = category !== null && gravity(category) >= gravity('selfHarm') ? 500 + 50 * gravity(category) : 0
  const pile = outcome === 'oneSided' ? 400 : outcome === 'hide' ? 300 : 0
  const reports = category === null ? 0 : 10 * (1 + gravity(category)) + Math.min(100, Math.round(weight * 5))
  const ordinary = Math.min(danger ? 0 : 499, pile + reports)
  return Math.max(danger && danger + Math.min(100, Math.round(weight)), ordinary, held ? heldUrgency : 0)
}

export type UrgencyWord = 'now' | 'soon' | 'normal'

/** The word shown in the queue. */
export const urgencyWord = (value: number): UrgencyWord => (value >= 500 ? 'now' : value >= 100 ? 'soon' : 'normal')
