import type { Block } from '../block'
import { escapeHtml, words } from '../text'

const authorTitle =
  /^(about|over|über|sobre|об?|à propos de)?\s*(the|this|our|o|os|el|la|los|l['’]|die|der)?\s*(authors?|writers?|autor(es|as|a|en)?|auteurs?|autore|автор(ы|е|ах)?|الكاتب|المؤلف|作者)\s*:?$/iu

/** “About the author” and the like, with the paragraphs or items under it, become one author box (at most four). */
export function boxAuthors(blocks: Block[]): Block[] {
  const boxed: Block[] = []
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
    if (!block) continue
    const about = isAuthorTitle(block) ? aboutAuthor(blocks, i + 1) : []
    if (about.length) boxed.push(authorBlock(block.text, about))
    else boxed.push(block)
    i += about.length
  }
  return boxed
}

/** One author box: its label, if it has one, above what is said about the author. */
export function authorBlock(label: string, about: Pick<Block, 'text' | 'html'>[]): Block {
  const head = label ? [{ text: label, html: `<strong>${escapeHtml(label)}</strong>` }] : []
  const parts = [...head, ...about]
  return {
    kind: 'author',
    level: 0,
    text: parts.map((p) => p.text).join('\n'),
    html: parts.map((p) => p.html).join('<br>'),
    data: null,
  }
}

const isAuthorTitle = (block: Block) =>
  (block.kind === 'heading' || block.kind === 'paragraph') &&
  words(block.text).length <= 4 &&
  authorTitle.test(block.text)

function aboutAuthor(blocks: Block[], from: number): Block[] {
  const about: Block[] = []
  for (const block of blocks.slice(from, from + 4)) {
    if (!['paragraph', 'listItem', 'answer'].includes(block.kind)) break
    about.push(block)
  }
  return about
}
