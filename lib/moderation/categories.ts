/** Why somebody reports a post, mildest first: the order is the gravity. */
export const categories = [
  'other',
  'offTopic',
  'spam',
  'misinformation',
  'abuse',
  'selfHarm',
  'doxxing',
  'illegal',
] as const

export type Category = (typeof categories)[number]

/** 0 (mildest) to 7. */
export const gravity = (category: Category): number => categories.indexOf(category)

/** The gravest of several, or null of none. */
export const gravest = (given: readonly Category[]): Category | null =>
  given.reduce<Category | null>((worst, c) => (worst === null || gravity(c) > gravity(worst) ? c : worst), null)

/** Facts rather than opinions: a decision on them is never a conflict of stance, and they hide on weight alone. */
export const plainCategories: readonly Category[] = ['spam', 'illegal', 'doxxing']

/** Looked at again each time that somebody reports them. */
export const alwaysReopen: readonly Category[] = ['illegal', 'selfHarm', 'doxxing']
