import type { Block } from './block'
import { words } from './text'

/** Marks the paragraph that opens an article as its lead, if it is short enough to be set large; no other block. */
export function markLead(blocks: Block[]): Block[] {
  const at = blocks.findIndex((block) => block.kind !== 'figure')
  const opening = blocks[at]
  const isLead = opening?.kind === 'paragraph' && words(opening.text).length <= 80
  return blocks.map((block, i) => {
    if (isLead && i === at) return { ...block, data: { ...block.data, lead: true } }
    if (!block.data?.lead) return block
    const { lead: _, ...data } = block.data
    return { ...block, data: Object.keys(data).length ? data : null }
  })
}

/** The words of the lead; "" where there is none. */
export const leadOf = (blocks: Block[]): string => blocks.find((block) => block.data?.lead)?.text ?? ''
