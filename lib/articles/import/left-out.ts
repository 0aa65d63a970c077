import type { Block } from '../block'
import type { Dropped, DropReason } from '../parsed-article'
import { oneLine, unspaced } from '../text'
import { type DomDocument, type DomElement, type DomNode, isElement, isInline, tagOf } from './dom'
import { reasonToSkip } from './page-parts'

type Chunk = { text: string; reason: DropReason }

/** The scripts, styles and frames of a page, named by their address. */
export function machineryOf(document: DomDocument): Chunk[] {
  return [...document.querySelectorAll('script, style, iframe, object, embed')].map((node) => ({
    reason: ['script', 'style'].includes(tagOf(node)) ? 'script' : 'embed',
    text: `<${tagOf(node)}> ${node.getAttribute('src') ?? ''}`.trim(),
  }))
}

/** All that a page shows, run by run, before anything else is taken out of it. */
export function chunksOf(document: DomDocument): Chunk[] {
  const chunks: Chunk[] = []
  if (document.body) collect(document.body, 'outside', chunks)
  return chunks
}

function collect(parent: DomElement, reason: DropReason, chunks: Chunk[]) {
  let run: DomNode[] = []
  const flush = () => {
    const text = oneLine(run.map((node) => node.textContent ?? '').join(''))
    if (text) chunks.push({ text, reason })
    run = []
  }
  for (const child of parent.childNodes) {
    const skipped = isElement(child) ? reasonToSkip(child) : null
    if (skipped === 'script' || skipped === 'embed') continue
    if (isInline(child)) run.push(child)
    else if (isElement(child)) {
      flush()
      collect(child, skipped ?? reason, chunks)
    }
  }
  flush()
}

// Footnotes point back to where they are called.
const backLink = /↩\uFE0E?/gu

/** What of a page is neither in the article nor already listed as dropped. */
export function leftOut(chunks: Chunk[], kept: { blocks: Block[]; dropped: Dropped[]; said: string[] }): Dropped[] {
  const texts = [...kept.blocks.map((b) => b.text), ...kept.dropped.map((d) => d.text), ...kept.said]
  const all = unspaced(texts.join('\n'))
  const lines = new Set(texts.flatMap((text) => [text, ...text.split(/[\n\t]/)]).map(unspaced))
  return chunks.filter(({ text }) => {
    const bare = unspaced(text).replace(backLink, '')
    return bare.length < 20 ? !lines.has(bare) : !all.includes(bare)
  })
}
