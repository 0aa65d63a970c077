import { distance } from 'fastest-levenshtein'
import { textHash } from '../text'

export type Matchable = { text: string; hash?: string }

/** `1 − lev(a,b)/max(|a|,|b|)`: 1 for equal texts, 0 for texts with nothing in place. */
export const similarity = (a: string, b: string): number =>
  a === b ? 1 : 1 - distance(a, b) / Math.max(a.length, b.length, 1)

/** From this on, two blocks are the same block with other words (product.md §3). */
export const sameBlock = 0.6

/**
 * Which new block is which old one: for each new block the index of its old block, or -1 for one that is new. Equal
 * text first (of several equals the one beside the same blocks, else the nth the nth), then by similarity, the most similar pair first and of equals the
 * one that stays nearest in order. No old block is matched twice.
 */
export function matchBlocks(before: Matchable[], after: Matchable[]): number[] {
  const matched = byHash(before, after)
  const taken = new Set(matched.filter((i) => i >= 0))
  const oldLeft = before.flatMap((block, i) => (taken.has(i) || !block.text ? [] : [i]))
  const newLeft = after.flatMap((block, i) => ((matched[i] ?? -1) >= 0 || !block.text ? [] : [i]))
  const pairs = newLeft.flatMap((n) =>
    oldLeft.flatMap((o) => {
      const [a, b] = [before[o]?.text ?? '', after[n]?.text ?? '']
      const ratio = Math.min(a.length, b.length) / Math.max(a.length, b.length)
      const near = ratio < sameBlock ? 0 : similarity(a, b)
      return near >= sameBlock ? [{ o, n, near, shift: Math.abs(o / before.length - n / after.length) }] : []
    }),
  )
  pairs.sort((x, y) => y.near - x.near || x.shift - y.shift || x.n - y.n || x.o - y.o)
  for (const { o, n } of pairs) {
    if (taken.has(o) || (matched[n] ?? -1) >= 0) continue
    matched[n] = o
    taken.add(o)
  }
  return matched
}

// A text that stands once on both sides is sure; equals are told apart by the blocks beside them, the rest by order.
function byHash(before: Matchable[], after: Matchable[]): number[] {
  const [old, now] = [before.map(hashOf), after.map(hashOf)]
  const [oldPlaces, newPlaces] = [placesOf(old), placesOf(now)]
  const matched = now.map(() => -1)
  const taken = new Set<number>()
  const pair = (o: number, n: number) => {
    if (old[o] === undefined || old[o] !== now[n] || matched[n] !== -1 || taken.has(o)) return
    matched[n] = o
    taken.add(o)
  }
  for (const [n, hash] of now.entries()) {
    const [once, ...others] = oldPlaces.get(hash) ?? []
    if (once !== undefined && !others.length && newPlaces.get(hash)?.length === 1) pair(once, n)
  }
  for (const n of now.keys()) {
    const above = n === 0 ? -1 : matched[n - 1]
    if (n === 0 || above !== -1) pair((above ?? -1) + 1, n)
  }
  for (const n of [...now.keys()].reverse()) {
    const below = n === now.length - 1 ? old.length : (matched[n + 1] ?? -1)
    if (below !== -1) pair(below - 1, n)
  }
  for (const [n, hash] of now.entries()) pair(oldPlaces.get(hash)?.find((o) => !taken.has(o)) ?? -1, n)
  return matched
}

function placesOf(hashes: string[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [i, hash] of hashes.entries()) places.set(hash, [...(places.get(hash) ?? []), i])
  return places
}

const hashOf = (block: Matchable) => block.hash ?? textHash(block.text)
