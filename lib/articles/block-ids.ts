import type { Block } from './block'
import { textHash } from './text'

/**
 * Ids for blocks that have none: `s-…` with the words of a heading, `p-…` with the start of the text's hash for others.
 * `taken` are ids that must not be given again; equal texts are told apart by a number. Safe as element ids and in URLs.
 */
export function newBlockIds(blocks: Pick<Block, 'kind' | 'text'>[], taken: Iterable<string> = []): string[] {
  const used = new Set(taken)
  return blocks.map((block) => {
    const base =
      block.kind === 'heading' ? `s-${slugOf(block.text) || 'section'}` : `p-${textHash(block.text).slice(0, 8)}`
    let id = base
    for (let n = 2; used.has(id); n++) id = `${base}-${n}`
    used.add(id)
    return id
  })
}

/** Words of a text joined by hyphens, at most 60 characters; any script's letters are kept. */
export function slugOf(text: string): string {
  const slug = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return slug.length <= 60
    ? slug
    : slug
        .slice(0, 61)
        .replace(/-[^-]*$/, '')
        .slice(0, 60)
}
