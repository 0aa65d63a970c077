import type { Block, PlacedBlock } from './block'
import { textHash } from './text'

/** The level of headings that open a section: 2, or the highest level that there is when all lie deeper. */
export function sectionLevel(blocks: Pick<Block, 'kind' | 'level'>[]): number {
  const levels = blocks.filter((block) => block.kind === 'heading').map((block) => block.level)
  return Math.max(2, Math.min(6, ...levels))
}

/** Blocks with their ids, the hash of their text, and the section that holds each ("" before the first). */
export function placeBlocks(blocks: Block[], ids: string[]): PlacedBlock[] {
  const opens = sectionLevel(blocks)
  let sectionId = ''
  return blocks.map((block, i) => {
    const blockId = ids[i] ?? ''
    if (block.kind === 'heading' && block.level <= opens) sectionId = blockId
    return { ...block, blockId, sectionId, hash: textHash(block.text) }
  })
}

export type Section<B> = { id: string; heading: B | null; blocks: B[] }

/** Blocks by section, in order; what stands before the first heading is a section without one. */
export function sectionsOf<B extends { blockId: string; sectionId: string }>(blocks: B[]): Section<B>[] {
  const sections: Section<B>[] = []
  for (const block of blocks) {
    const last = sections.at(-1)
    if (block.blockId === block.sectionId && block.sectionId)
      sections.push({ id: block.sectionId, heading: block, blocks: [] })
    else if (last) last.blocks.push(block)
    else sections.push({ id: '', heading: null, blocks: [block] })
  }
  return sections
}
