import { plainGround } from './grounds'
import { opposed, type StanceGroup } from './stance-group'

/** Hours after which a conflicted moderator may decide, because nobody else did. */
export const conflictHours = 4

export type Involvement = {
  /** The moderator's stance in the topic; null where they took none. */
  own: StanceGroup | null
  /** Has the moderator posted in the topic? */
  posted: boolean
  /** The stance of the person acted against. */
  theirs: StanceGroup | null
}

/**
 * Whether this moderator must leave a restriction to somebody else (product.md §2): `free`, `conflicted`, or `late`:
 * conflicted, but open for 4 h with nobody else free, so allowed, logged CONFLICTED and looked at twice. Spam, private
 * details, illegal content and minors are excepted. Who posted without a stance counts as opposed to any side.
 */
export function stanceConflict(
  { own, posted, theirs }: Involvement,
  { ground, openHours }: { ground: string; openHours: number },
): 'free' | 'conflicted' | 'late' {
  if (plainGround(ground) || theirs === null || theirs === 'middle') return 'free'
  const conflicted = own === null ? posted : opposed(own, theirs)
  if (!conflicted) return 'free'
  return openHours >= conflictHours ? 'late' : 'conflicted'
}
