import type { BlockKind, PlacedBlock } from './block'
import { type DiffPart, wordChanges } from './word-changes'

export type BlockDiff = {
  kind: BlockKind
  level: number
  blockId: string
  change: 'same' | 'changed' | 'added' | 'removed' | 'moved'
  parts: DiffPart[]
}

/**
 * What changed between two versions, block by block in the new order, each removed block where it stood: unchanged
 * blocks in one part, changed ones word by word. A block that only moved says so.
 */
export function versionDiff(before: PlacedBlock[], after: PlacedBlock[]): BlockDiff[] {
  const oldIndex = new Map(before.map((block, i) => [block.blockId, i]))
  const kept = new Set(after.map((block) => block.blockId))
  const inOrder = orderKept(after.map((block) => oldIndex.get(block.blockId) ?? -1))
  const out: BlockDiff[] = []
  let passed = 0
  const isGone = (block?: PlacedBlock) => block !== undefined && !kept.has(block.blockId)
  const removedUpTo = (limit: number) => {
    for (; passed < limit; passed++) {
      const gone = before[passed]
      if (gone && isGone(gone)) out.push(whole(gone, 'removed'))
    }
  }
  for (const [n, block] of after.entries()) {
    const o = oldIndex.get(block.blockId)
    const old = o === undefined ? undefined : before[o]
    if (o !== undefined && inOrder.has(n)) removedUpTo(o + 1)
    if (!old) {
      // What stood there comes before what stands there now.
      while (isGone(before[passed])) removedUpTo(passed + 1)
      out.push(whole(block, 'added'))
    } else if (old.text === block.text) out.push(whole(block, inOrder.has(n) ? 'same' : 'moved'))
    else out.push({ ...head(block), change: 'changed', parts: wordChanges(old.text, block.text) })
  }
  removedUpTo(before.length)
  return out
}

const head = ({ kind, level, blockId }: PlacedBlock) => ({ kind, level, blockId })

const whole = (block: PlacedBlock, change: 'same' | 'added' | 'removed' | 'moved'): BlockDiff => ({
  ...head(block),
  change,
  parts: [{ text: block.text, change: change === 'added' || change === 'removed' ? change : 'same' }],
})

// Places in the new order whose old positions rise: the longest such run; what is not in it has moved.
function orderKept(positions: number[]): Set<number> {
  const best: { length: number; from: number }[] = []
  positions.forEach((position, n) => {
    let mine = { length: position < 0 ? 0 : 1, from: -1 }
    for (let m = 0; m < n && position >= 0; m++) {
      const near = best[m]
      const earlier = positions[m] ?? -1
      if (near && earlier >= 0 && earlier < position && near.length + 1 > mine.length)
        mine = { length: near.length + 1, from: m }
    }
    best.push(mine)
  })
  let at = best.reduce((top, mine, n) => (mine.length > (best[top]?.length ?? 0) ? n : top), 0)
  const kept = new Set<number>()
  while (at >= 0 && (best[at]?.length ?? 0) > 0) {
    kept.add(at)
    at = best[at]?.from ?? -1
  }
  return kept
}
