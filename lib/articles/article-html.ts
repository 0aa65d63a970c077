import type { PlacedBlock } from './block'
import { type ListItem, listHtml } from './list-html'
import { markPassages, type PassageGroup, passageGroups } from './mark-passages'
import { escapeHtml } from './text'

/** Words and links that are set around the blocks. */
export type Around = {
  /** Of one block: passages answered in it. */
  passages: (blockId: string) => { start: number; end: number; posts: number; anchorId: string }[]
  answers: (group: PassageGroup) => { href: string; label: string }
  /** “Answer this paragraph”: null where nobody can. */
  answer: ((block: PlacedBlock) => { href: string; label: string }) | null
  /** What a figure's link to its picture says: pictures are shown at their source. */
  picture: (alt: string) => string
}

/**
 * Blocks of a section as HTML: made only of the blocks' own inert HTML and escaped words. Each block has its id as
 * element id and carries `data-block`, by which a selection finds its passage.
 */
export function blocksHtml(blocks: PlacedBlock[], around: Around): string {
  const out: string[] = []
  let items: ListItem[] = []
  const flush = () => {
    if (items.length) out.push(listHtml(items))
    items = []
  }
  for (const block of blocks) {
    const marked = markPassages(block, passageGroups(around.passages(block.blockId)), around.answers)
    const inner = `${marked}${answerLink(block, around)}`
    if (block.kind === 'listItem') items.push(listItem(block, inner))
    else {
      flush()
      out.push(element(block, inner, around))
    }
  }
  flush()
  return out.join('')
}

function listItem(block: PlacedBlock, inner: string): ListItem {
  const { ordered = false, continued = false, number } = block.data ?? {}
  const value = number === undefined || continued ? '' : `value="${number}" `
  return { level: Math.max(1, block.level), ordered, continued, attributes: value + address(block), inner }
}

const address = (block: PlacedBlock) => `id="${escapeHtml(block.blockId)}" data-block`

function answerLink(block: PlacedBlock, around: Around): string {
  if (!around.answer || !block.text) return ''
  const { href, label } = around.answer(block)
  return `<a class="answer-here" data-count href="${escapeHtml(href)}" aria-label="${escapeHtml(label)}"></a>`
}

function element(block: PlacedBlock, inner: string, around: Around): string {
  const at = address(block)
  switch (block.kind) {
    case 'heading': {
      const level = Math.min(6, Math.max(3, block.level))
      return `<h${level} ${at}>${inner}</h${level}>`
    }
    case 'quote':
      return `<blockquote ${at}><p>${inner}</p></blockquote>`
    case 'code':
      return `<pre ${at} tabindex="0"><code>${inner}</code></pre>`
    case 'table':
      return `<div class="table" ${at} tabindex="0">${inner}</div>`
    case 'figure':
      return `<figure ${at}>${pictureLink(block, around)}${block.text ? `<figcaption>${inner}</figcaption>` : ''}</figure>`
    case 'question':
      return `<p class="question" ${at}>${inner}</p>`
    case 'footnote':
      return `<p class="footnote" ${at}><sup data-count>${escapeHtml(block.data?.label ?? '')}</sup> ${inner}</p>`
    case 'author':
      return `<aside class="author" ${at}>${inner}</aside>`
    default:
      return `<p class="${block.data?.lead ? 'lead' : block.kind}" ${at}>${inner}</p>`
  }
}

function pictureLink(block: PlacedBlock, around: Around): string {
  const { src, alt = '' } = block.data ?? {}
  if (!src) return alt ? `<p class="picture" dir="auto" data-count>${escapeHtml(around.picture(alt))}</p>` : ''
  return `<p class="picture" dir="auto" data-count><a href="${escapeHtml(src)}" rel="nofollow noopener">${escapeHtml(around.picture(alt))}</a></p>`
}
