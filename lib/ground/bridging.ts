import { wilsonLower } from './wilson'

/** What one stance group said of a post: yes of all who rated it. */
export type GroupRating = { yes: number; all: number }

/** Given at this score, taken away below the lower one, so that it doesn't flicker. */
export const badgeFrom = 0.4
export const badgeUntil = 0.37

const ratingsPerGroup = 5

/** Two groups with five ratings in each of the two largest: before that nothing is said about bridging. */
export function eligible(groups: readonly GroupRating[]): boolean {
  const second = groups.map((g) => g.all).sort((a, b) => b - a)[1] ?? 0
  return second >= ratingsPerGroup
}

/** How much all groups value a post, 0–1: the geometric mean of their Wilson lower bounds (product.md §6). */
export function bridging(groups: readonly GroupRating[]): number {
  const rated = groups.filter((g) => g.all > 0)
  if (rated.length === 0) return 0
  const product = rated.reduce((sum, g) => sum * wilsonLower(g.yes, g.all), 1)
  return product ** (1 / rated.length)
}

/** Whether a post is “valued across views” after these ratings, given whether it was before. */
export function valuedAcross(groups: readonly GroupRating[], before: boolean): boolean {
  if (!eligible(groups)) return false
  return bridging(groups) >= (before ? badgeUntil : badgeFrom)
}
