import type { Block, PlacedBlock } from '../block'
import { newBlockIds } from '../block-ids'
import { placeBlocks } from '../sections'
import { textHash } from '../text'
import { matchBlocks } from './match-blocks'

export type Known = { blockId: string; hash: string }

/**
 * Blocks of a new version with the ids of the blocks that they continue. `before` is the version that it follows;
 * `earlier` are ids and hashes of all versions: a text that comes back gets its old id back, and no id is given twice.
 */
export function nextVersion(before: PlacedBlock[], after: Block[], earlier: Known[] = []): PlacedBlock[] {
  const matched = matchBlocks(before, after)
  const used = new Set(matched.map((i) => before[i]?.blockId).filter((id) => id !== undefined))
  const byHash = new Map(earlier.map(({ hash, blockId }) => [hash, blockId]))
  const ids = after.map((block, n) => {
    const id = before[matched[n] ?? -1]?.blockId ?? byHash.get(textHash(block.text))
    const mine = id !== undefined && (matched[n] !== -1 || !used.has(id))
    if (mine && id) used.add(id)
    return mine ? id : undefined
  })
  const fresh = after.filter((_, n) => ids[n] === undefined)
  const taken = [...used, ...earlier.map((known) => known.blockId), ...before.map((block) => block.blockId)]
  const given = newBlockIds(fresh, taken)
  return placeBlocks(
    after,
    ids.map((id) => id ?? given.shift() ?? ''),
  )
}
