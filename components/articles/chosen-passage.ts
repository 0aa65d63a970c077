export type Chosen = { block: HTMLElement; exact: string; prefix: string; suffix: string; rect: DOMRect }

/** What is selected in an article, within the first block that has words of it; null where nothing of it is. */
export function chosenPassage(selection: Selection | null): Chosen | null {
  if (!selection?.rangeCount || selection.isCollapsed) return null
  const selected = selection.getRangeAt(0)
  // A selection that begins in the space after a block begins, for who drags, with the next one.
  const start = elementOf(selected.startContainer)?.closest<HTMLElement>('[data-block]')
  const touched = [...document.querySelectorAll<HTMLElement>('[data-block]')].filter((b) => selected.intersectsNode(b))
  for (const block of touched.slice(start ? touched.indexOf(start) : 0)) {
    const range = withinBlock(selected, block)
    const exact = wordsOf(range).trim()
    if (exact) return exact.length > 2000 ? null : { block, exact, ...around(range, block) }
  }
  return null
}

function withinBlock(selected: Range, block: HTMLElement): Range {
  const range = selected.cloneRange()
  if (!block.contains(range.startContainer)) range.setStart(block, 0)
  if (!block.contains(range.endContainer)) range.setEndAfter(block.lastChild ?? block)
  return range
}

function around(range: Range, block: HTMLElement) {
  const before = range.cloneRange()
  before.selectNodeContents(block)
  before.setEnd(range.startContainer, range.startOffset)
  const after = range.cloneRange()
  after.selectNodeContents(block)
  after.setStart(range.endContainer, range.endOffset)
  return {
    prefix: wordsOf(before).slice(-32),
    suffix: wordsOf(after).slice(0, 32),
    rect: range.getBoundingClientRect(),
  }
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement)

// Counts and links that are set into a block are no words of it.
function wordsOf(range: Range): string {
  const copy = range.cloneContents()
  for (const added of copy.querySelectorAll('[data-count]')) added.remove()
  return copy.textContent ?? ''
}
