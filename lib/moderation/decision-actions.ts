import type { PostStanding } from './post-standing'

/** What can be decided about a post. `keep` dismisses its reports; the rest say what becomes of the text. */
export const decisionActions = ['approve', 'reject', 'keep', 'hide', 'remove', 'askToEdit', 'restore'] as const

export type DecisionAction = (typeof decisionActions)[number]

/** Actions that take something from their author: with a ground, a reason and the conflict rule. */
export const restrictions: readonly string[] = ['reject', 'hide', 'remove', 'askToEdit'] satisfies DecisionAction[]

/** Which decisions make sense for a post as it stands: the closed table. */
const table: Record<PostStanding, readonly DecisionAction[]> = {
  held: ['approve', 'reject', 'askToEdit'],
  live: ['keep', 'hide', 'remove', 'askToEdit'],
  liveWithEdit: ['approve', 'reject', 'hide', 'remove'],
  hidden: ['restore', 'hide', 'remove', 'askToEdit'],
  hiddenWithEdit: ['approve', 'reject', 'remove'],
  removed: ['restore', 'keep'],
  deleted: ['keep'],
}

export const actionsFor = (standing: PostStanding): readonly DecisionAction[] => table[standing]

/** Minutes in which a decision can be taken back by who took it. */
export const undoMinutes = 10

/** Days in which its author may appeal: six months. */
export const appealDays = 183
