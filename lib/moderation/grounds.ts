import type { Category } from './categories'

/** What a restriction rests on: a house rule by its number, the law, or the protection of minors. Words in `moderation.grounds`. */
export const grounds = ['1', '2', '3', '4', '5', '6', '7', '8', 'law', 'minors'] as const

export type Ground = (typeof grounds)[number]

export const houseRules = grounds.filter((ground) => /^\d$/.test(ground))

/** The ground that a category of report points at: offered first, never taken for granted. */
export const groundOf: Record<Category, Ground> = {
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

/** Grounds that leave no room for a moderator's own view: spam, private details, the law, minors. */
export const plainGround = (ground: string): boolean => ['4', '5', 'law', 'minors'].includes(ground)
