import { diffWordsWithSpace } from 'diff'

export type DiffPart = { text: string; change: 'same' | 'added' | 'removed' }

/** What stood, and what stands there now; `same` is what both texts share before it. */
type Change = { same: string; removed: string; added: string }

/**
 * Two texts word by word, made to be read: shared words that only stand between larger changes belong to them, so that a
 * rewritten sentence is one deletion and then one insertion, never a shuffle of both. The rule is `cleanupSemantic` of
 * diff-match-patch, by letters. Both texts can be read from the parts; all of it is replaced where they differ too much
 * to tell quickly.
 */
export function wordChanges(before: string, after: string): DiffPart[] {
  const found = diffWordsWithSpace(before, after, { timeout: 100, maxEditLength: 3000 })
  if (!found) return partsOf([{ same: '', removed: before, added: after }], '')
  const changes: Change[] = []
  let same = ''
  let open = false
  for (const { value, added, removed } of found) {
    if (!added && !removed) {
      if (open) joinBack(changes)
      same += value
      open = false
      continue
    }
    if (!open) changes.push({ same, removed: '', added: '' })
    const last = changes.at(-1) as Change
    if (added) last.added += value
    else last.removed += value
    same = ''
    open = true
  }
  if (open) joinBack(changes)
  return partsOf(changes, same)
}

// What stands between two changes is theirs while it is no longer than either; a grown change may reach further back.
function joinBack(changes: Change[]) {
  for (;;) {
    const [earlier, later] = changes.slice(-2)
    if (!earlier || !later || letters(later.same) > Math.min(size(earlier), size(later))) return
    changes.splice(-2, 2, {
      same: earlier.same,
      removed: earlier.removed + later.same + later.removed,
      added: earlier.added + later.same + later.added,
    })
  }
}

function partsOf(changes: Change[], end: string): DiffPart[] {
  const parts: DiffPart[] = changes.flatMap(({ same, removed, added }) => [
    { text: same, change: 'same' },
    { text: removed, change: 'removed' },
    { text: added, change: 'added' },
  ])
  return [...parts, { text: end, change: 'same' } satisfies DiffPart].filter(({ text }) => text !== '')
}

const size = ({ removed, added }: Change) => Math.max(letters(removed), letters(added))
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').length
