import { carryOver } from './carry-over'
import { finderElsewhere } from './find-elsewhere'
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
  const elsewhere = finderElsewhere(before, after)

  function carried(old: TextBlock, now: TextBlock, passage: Passage) {
    const known = diffs.get(old.blockId) ?? carryOver(old.text, now.text)
    diffs.set(old.blockId, known)
    return known(passage)
  }

  function inBlock(old: TextBlock, now: TextBlock, passage: Passage): Found | null {
    if (old.text === now.text) return found('EXACT', now, passage, 1)
    const places = occurrences(now.text, passage.exact)
    const same = carried(old, now, passage)
    if (same && isKept(passage, now.text, same, places)) return found('EXACT', now, same, 1)
    const [once, twice] = places
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

  function inOther(passage: Passage, besides: string): Found | null {
    const there = elsewhere(passage, besides)
    return there && found('MOVED', there.block, there, there.score)
  }

  return function place(blockId: string, passage: Passage): Placement {
    const old = oldById.get(blockId)
    const now = newById.get(blockId)
    const where = (old && now && inBlock(old.block, now, passage)) || inOther(passage, blockId)
    if (where) return { ...where, sectionId: newById.get(where.blockId)?.sectionId ?? '' }
    if (now) return nowhere('CHANGED', now)
    const heading = nearestHeading(before, old?.i ?? 0, newById)
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

// What the diff kept is the passage, unless much around it is new and the same words fit better elsewhere.
function isKept(passage: Passage, text: string, kept: { start: number; end: number }, places: number[]): boolean {
  const score = (start: number) => scoreAt(passage, text, { start, end: start + passage.exact.length, errors: 0 }).score
  const own = score(kept.start)
  if (own < 0.9 && places.some((start) => score(start) > own)) return false
  return passage.exact.length >= shortPassage || heldByContext(passage, text, kept, shortContext)
}

// The nearest heading that is still there: above the lost block, or else below it.
function nearestHeading(before: TextBlock[], from: number, newById: Map<string, TextBlock>): TextBlock | undefined {
  const here = before.slice(0, from + 1).reverse()
  return [...here, ...before.slice(from + 1)]
    .map((block) => newById.get(block.blockId))
    .find((now) => now?.kind === 'heading')
}
