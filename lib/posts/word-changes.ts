import { diffWordsWithSpace } from 'diff'
import type { RevisionView } from './views'

/** A text against the one before it, by words; where they are too far apart to compare quickly, one as a whole for the other. */
export function wordChanges(before: string, after: string): RevisionView['changes'] {
  const parts = diffWordsWithSpace(before, after, { timeout: 100, maxEditLength: 2000 }) ?? [
    { removed: true, added: false, value: before },
    { removed: false, added: true, value: after },
  ]
  return parts
    .filter(({ value }) => value !== '')
    .map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }))
}
