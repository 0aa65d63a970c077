import type { Block, BlockData, BlockKind } from '../block'
import type { Dropped } from '../parsed-article'
import { oneLine } from '../text'
import { type DomElement, type DomNode, isCommentNode, isElement, isInline, tagOf, textOf } from './dom'
import { inlineRun, type Run } from './inline'
import { reasonToSkip } from './page-parts'

/** What text becomes where the walk stands. */
export type Place = { kind: BlockKind; level: number; data: BlockData | null }
export const body: Place = { kind: 'paragraph', level: 0, data: null }

/** One walk over part of a page: what it has found, and how elements put into it. */
export type Walk = {
  base: string
  blocks: Block[]
  dropped: Dropped[]
  listDepth: number
  handlers: Handlers
}
export type Handlers = (node: DomElement) => ((node: DomElement, place: Place, walk: Walk) => void) | undefined

export const newWalk = (base: string, handlers: Handlers): Walk => ({
  base,
  blocks: [],
  dropped: [],
  listDepth: 0,
  handlers,
})

/** Walks nodes in reading order: runs of inline nodes become blocks of this place, other elements are handled. */
export function inside(nodes: Iterable<DomNode>, place: Place, walk: Walk): void {
  let run: DomNode[] = []
  const flush = () => {
    addRuns(run, place, walk)
    run = []
  }
  for (const child of nodes) {
    if (isCommentNode(child)) noteComment(child, walk)
    else if (isElement(child) && skip(child, walk)) continue
    else if (isInline(child)) run.push(child)
    else if (isElement(child)) {
      flush()
      const handle = walk.handlers(child)
      if (handle) handle(child, place, walk)
      else inside(child.childNodes, place, walk)
    }
  }
  flush()
}

/** Lists an element as dropped if it is no part of any article; false for what must be read. */
export function skip(node: DomElement, walk: Walk): boolean {
  const reason = reasonToSkip(node)
  if (!reason) return false
  const named = `<${tagOf(node)}> ${node.getAttribute('src') ?? ''}`.trim()
  const text = reason === 'script' || reason === 'embed' ? named : textOf(node)
  if (text) walk.dropped.push({ reason, text })
  return true
}

/** Adds a run as a block of this place; the second one within a list item continues it. */
export function add(run: Run, place: Place, walk: Walk): void {
  if (!run.text) return
  walk.blocks.push({ kind: place.kind, level: place.level, ...run, data: place.data && { ...place.data } })
  if (place.kind === 'listItem' && place.data) place.data.continued = true
}

function noteComment(node: DomNode, walk: Walk) {
  const text = textOf(node)
  if (/\p{L}/u.test(text)) walk.dropped.push({ reason: 'comment', text: text.slice(0, 300) })
}

// Two line breaks in a row end a paragraph.
function addRuns(nodes: DomNode[], place: Place, walk: Walk) {
  const paragraphs: DomNode[][] = [[]]
  let breaks = 0
  for (const node of nodes) {
    if (tagOf(node) === 'br') breaks++
    else if (oneLine(node.textContent ?? '')) breaks = 0
    if (breaks >= 2) paragraphs.push([])
    else paragraphs.at(-1)?.push(node)
  }
  for (const paragraph of paragraphs) add(inlineRun(paragraph, walk.base), place, walk)
}
