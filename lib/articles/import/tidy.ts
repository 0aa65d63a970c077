import type { Block } from '../block'
import type { Dropped, DropReason } from '../parsed-article'
import { oneLine } from '../text'
import { boxAuthors } from './author-box'
import { isBoilerplate, isPointer } from './boilerplate'
import { markQuestions } from './faq'
import { isComment } from './lines'

/** What every kind of import does at its end: list what is no part of the article, find questions and author boxes. */
export function tidy(blocks: Block[]): { blocks: Block[]; dropped: Dropped[] } {
  const dropped: Dropped[] = []
  const kept = blocks.filter((block, i) => {
    const reason = reasonToDrop(block, blocks.slice(Math.max(0, i - 2), i))
    if (reason) dropped.push({ reason, text: block.text })
    return !reason
  })
  return { blocks: markQuestions(boxAuthors(kept)), dropped }
}

function reasonToDrop(block: Block, before: Block[]): DropReason | null {
  if (block.kind === 'code' || block.kind === 'table') return null
  if (isComment(block.text)) return 'comment'
  if (block.kind !== 'figure' && (isBoilerplate(block.text) || isPointer(block.html))) return 'boilerplate'
  return repeatsHeading(block, before) ? 'repeated-caption' : null
}

// A caption repeats the heading right above it, or with a picture between the two.
function repeatsHeading(block: Block, before: Block[]): boolean {
  if (!['heading', 'paragraph', 'figure'].includes(block.kind) || !block.text || block.data?.src) return false
  const near = before.filter((b) => b.text).at(-1)
  return near?.kind === 'heading' && same(near.text, block.text)
}

const same = (a: string, b: string) => oneLine(a).toLowerCase() === oneLine(b).toLowerCase()
