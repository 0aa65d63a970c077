export type Chosen = { block: HTMLElement; exact: string; prefix: string; suffix: string; rect: DOMRect }

/** What is selected in an article, within the block where it starts; null where nothing of it is. */
export function chosenPassage(selection: Selection | null): Chosen | null {
  if (!selection?.rangeCount || selection.isCollapsed) return null
  const range = selection.getRangeAt(0).cloneRange()
  const block = elementOf(range.startContainer)?.closest<HTMLElement>('[data-block]')
  if (!block) return null
  if (!block.contains(range.endContainer)) range.setEndAfter(block.lastChild ?? block)
  const exact = wordsOf(range).trim()
  if (!exact || exact.length > 2000) return null
  const before = range.cloneRange()
  before.selectNodeContents(block)
  before.setEnd(range.startContainer, range.startOffset)
  const after = range.cloneRange()
  after.selectNodeContents(block)
  after.setStart(range.endContainer, range.endOffset)
  const rect = range.getBoundingClientRect()
  return { block, exact, prefix: wordsOf(before).slice(-32), suffix: wordsOf(after).slice(0, 32), rect }
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement)

// Counts and links that are set into a block are no words of it.
function wordsOf(range: Range): string {
  const copy = range.cloneContents()
  for (const added of copy.querySelectorAll('[data-count]')) added.remove()
  return copy.textContent ?? ''
}
