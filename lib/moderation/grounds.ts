import type { Category } from './categories'

/** What a restriction rests on: a house rule by its number (lib/settings/house-rules.ts), the law, or the protection of minors. */
export const groundPattern = /^([1-9]|1\d|20|law|minors)$/

/** The grounds on a site with this many house rules, in the order of the form. */
export const groundsOf = (rules: number): string[] => [
  ...Array.from({ length: rules }, (_, i) => String(i + 1)),
  'law',
  'minors',
]

/** The ground that a category of report points at: offered first, never taken for granted. */
export const groundOf: Record<Category, string> = {
  offTopic: '1',
  abuse: '2',
  selfHarm: '3',
  doxxing: '4',
  spam: '5',
  misinformation: '6',
  other: '8',
  illegal: 'law',
}

/** Grounds on which the public log shows the category only: no explanation and no hash of the text. */
export const categoryOnly = (ground: string): boolean => ground === 'law' || ground === 'minors'

/** Grounds that leave no room for a moderator's own view: private details (rule 4), advertising (5), the law, minors. */
export const plainGround = (ground: string): boolean => ['4', '5', 'law', 'minors'].includes(ground)
