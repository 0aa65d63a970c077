import { matchBlocks } from './anchors/match-blocks'
import type { Block } from './block'
import { oneLine } from './text'

/**
 * Two editors began from the same version: what only one of them changed is as they left it. Where both changed the same
 * block, mine stands and theirs is answered apart, so that nothing is lost unseen; a block that one changed and the other
 * left out stays.
 */
export function mergeBlocks(base: Block[], mine: Block[], theirs: Block[]): { blocks: Block[]; apart: Block[] } {
  const [fromMine, fromTheirs] = [matchBlocks(base, mine), matchBlocks(base, theirs)]
  const apart: Block[] = []
  const settled = base.map((was, i) => {
    const [my, their] = [mine[fromMine.indexOf(i)], theirs[fromTheirs.indexOf(i)]]
    if (same(my, was)) return their
    if (same(their, was) || same(my, their)) return my
    if (my && their) apart.push(their)
    return my ?? their
  })
  const order = merged({ list: theirs, from: fromTheirs }, { list: mine, from: fromMine })
  return { blocks: order.flatMap(({ block, of }) => (of === -1 ? [block] : (settled[of] ?? []))), apart }
}

type Side = { list: Block[]; from: number[] }

// Whoever moved blocks about decides their order; the other's own blocks follow the block that they stood behind.
function merged(theirs: Side, mine: Side): { block: Block; of: number }[] {
  const known = mine.from.filter((of) => of !== -1)
  const [lead, other] = known.every((of, n) => n === 0 || of > (known[n - 1] ?? 0)) ? [theirs, mine] : [mine, theirs]
  const order = lead.list.map((block, n) => ({ block, of: lead.from[n] ?? -1 }))
  let at = -1
  for (const [n, block] of other.list.entries()) {
    const of = other.from[n] ?? -1
    const there = order.findIndex((entry) =>
      of === -1 ? same(entry.block, block) && entry.of === -1 : entry.of === of,
    )
    if (there === -1) order.splice(++at, 0, { block, of })
    else at = there
  }
  return order
}

const same = (a: Block | undefined, b: Block | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.kind === b.kind &&
    a.level === b.level &&
    a.html === b.html &&
    oneLine(a.text) === oneLine(b.text))
