import { Refusal } from '@/lib/kernel/refusal'

export const postStates = ['HELD', 'LIVE', 'HIDDEN', 'REMOVED', 'AUTHOR_DELETED'] as const
export type PostState = (typeof postStates)[number]

/**
 * What can happen to a post. `publish` and `reject` judge its waiting text; `holdAgain` and `holdEditAgain` take such a
 * judgement back; who takes a deletion back gets the state that there was before.
 */
export const postActs = [
  'publish',
  'reject',
  'holdAgain',
  'holdEditAgain',
  'hide',
  'remove',
  'restore',
  'edit',
  'delete',
  'undelete',
  'undeleteHeld',
  'undeleteHidden',
] as const
export type PostAct = (typeof postActs)[number]

/** Every transition there is (product.md §4). A rejected post was never public: publishing it reverses the rejection. */
const table: Record<PostState, Partial<Record<PostAct, PostState>>> = {
  HELD: { publish: 'LIVE', reject: 'REMOVED', edit: 'HELD', delete: 'AUTHOR_DELETED' },
  LIVE: {
    publish: 'LIVE',
    reject: 'LIVE',
    holdAgain: 'HELD',
    holdEditAgain: 'LIVE',
    hide: 'HIDDEN',
    remove: 'REMOVED',
    edit: 'LIVE',
    delete: 'AUTHOR_DELETED',
  },
  HIDDEN: {
    publish: 'LIVE',
    reject: 'HIDDEN',
    holdEditAgain: 'HIDDEN',
    remove: 'REMOVED',
    restore: 'LIVE',
    edit: 'HIDDEN',
    delete: 'AUTHOR_DELETED',
  },
  REMOVED: { publish: 'LIVE', holdAgain: 'HELD', hide: 'HIDDEN', restore: 'LIVE' },
  AUTHOR_DELETED: { undelete: 'LIVE', undeleteHeld: 'HELD', undeleteHidden: 'HIDDEN' },
}

export const canHappen = (state: PostState, act: PostAct): boolean => table[state][act] !== undefined

/** The state after an act; an unknown pair is refused with 409. */
export function stateAfter(state: PostState, act: PostAct): PostState {
  const next = table[state][act]
  if (!next) throw new Refusal('conflict')
  return next
}
