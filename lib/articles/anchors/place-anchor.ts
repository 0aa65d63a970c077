import { carryOver } from './carry-over'
import { findMoved, isSure, scoreAt, shortContext, shortPassage } from './find-moved'
import { heldByContext, occurrences, type Passage } from './passage'

export type PlacementState = 'EXACT' | 'MOVED' | 'CHANGED' | 'REMOVED'

/** Where a passage is in a version: offsets only for EXACT and MOVED; `blockId` is "" when no heading is left. */
export type Placement = {
  state: PlacementState
  blockId: string
  sectionId: string
  start: number | null
  end: number | null
  score: number | null
}

export type TextBlock = { blockId: string; sectionId: string; kind: string; text: string; hash: string }
type Found = { state: 'EXACT' | 'MOVED'; blockId: string; start: number; end: number; score: number }

/**
 * Places passages of one version in another by the rules of product.md §3; blocks of the two are the same when their
 * ids are. Pure and stable: the same input always gives the same placement. Diffs are made once a block.
 */
export function placer(before: TextBlock[], after: TextBlock[]) {
  const oldById = new Map(before.map((block, i) => [block.blockId, { block, i }]))
  const newById = new Map(after.map((block) => [block.blockId, block]))
  const diffs = new Map<string, ReturnType<typeof carryOver>>()
  const changed = after.filter((block) => oldById.get(block.blockId)?.block.hash !== block.hash)

  function carried(old: TextBlock, now: TextBlock, passage: Passage) {
    const known = diffs.get(old.blockId) ?? carryOver(old.text, now.text)
    diffs.set(old.blockId, known)
    return known(passage)
  }

  function inBlock(old: TextBlock, now: TextBlock, passage: Passage): Found | null {
    if (old.text === now.text) return found('EXACT', now, passage, 1)
    const same = carried(old, now, passage)
    if (same && (passage.exact.length >= shortPassage || heldByContext(passage, now.text, same, shortContext))) {
      return found('EXACT', now, same, 1)
    }
    const [once, twice] = occurrences(now.text, passage.exact)
    if (once !== undefined && twice === undefined) {
      const range = { start: once, end: once + passage.exact.length }
      const alone = occurrences(old.text, passage.exact).length === 1
      const place = scoreAt(passage, now.text, { ...range, errors: 0 })
      if (isOnce(passage, now.text, range, alone) || isSure(passage, now.text, place))
        return found('EXACT', now, range, 1)
    }
    const moved = findMoved(passage, now.text)
    return moved && found('MOVED', now, moved, moved.score)
  }

  // Word for word in a block that is new or did not have these words before, with its context: a paragraph was
  // split or joined, or the sentence moved with what stands around it.
  function elsewhere(passage: Passage, besides: string): Found | null {
    const places = changed.flatMap((block) => {
      const had = oldById.get(block.blockId)?.block.text.includes(passage.exact)
      if (block.blockId === besides || had || !block.text.includes(passage.exact)) return []
      const moved = findMoved({ ...passage, start: 0 }, block.text)
      return moved && moved.q === 1 ? [found('MOVED', block, moved, moved.score)] : []
    })
    return places.length === 1 ? (places[0] ?? null) : null
  }

  return function place(blockId: string, passage: Passage): Placement {
    const old = oldById.get(blockId)
    const now = newById.get(blockId)
    const where = (old && now && inBlock(old.block, now, passage)) || elsewhere(passage, blockId)
    if (where) return { ...where, sectionId: newById.get(where.blockId)?.sectionId ?? '' }
    if (now) return nowhere('CHANGED', now)
    const heading = headingAbove(before, old?.i ?? -1, newById)
    return heading ? nowhere('REMOVED', heading) : { ...nowhere('REMOVED'), blockId: '', sectionId: '' }
  }
}

const found = (
  state: Found['state'],
  { blockId }: TextBlock,
  { start, end }: { start: number; end: number },
  score: number,
) => ({ state, blockId, start, end, score }) satisfies Found

const nowhere = (state: PlacementState, block?: TextBlock): Placement => ({
  state,
  blockId: block?.blockId ?? '',
  sectionId: block?.sectionId ?? '',
  start: null,
  end: null,
  score: null,
})

// Words that stood once and stand once are the same words; a few letters may be others by chance, so they need a
// side of their context as well.
const isOnce = (passage: Passage, text: string, range: { start: number; end: number }, alone: boolean) =>
  alone && (passage.exact.length >= shortPassage || heldByContext(passage, text, range, 0.6))

// The nearest heading above the lost block that is still there.
function headingAbove(before: TextBlock[], from: number, newById: Map<string, TextBlock>): TextBlock | undefined {
  for (let i = from; i >= 0; i--) {
    const block = before[i]
    const now = block?.kind === 'heading' ? newById.get(block.blockId) : undefined
    if (now?.kind === 'heading') return now
  }
  return undefined
}
