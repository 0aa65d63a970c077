/** What an article is made of. `level`: 1–6 for headings, depth for list items (1 is outermost), else 0. */
export const blockKinds = [
  'heading',
  'paragraph',
  'listItem',
  'table',
  'figure',
  'quote',
  'question',
  'answer',
  'code',
  'footnote',
  'author',
] as const
export type BlockKind = (typeof blockKinds)[number]

export type BlockData = {
  /** List items: numbered or not; `continued` belongs to the item before it. */
  ordered?: boolean
  number?: number
  continued?: boolean
  /** The paragraph that opens the article, before any heading. */
  lead?: boolean
  /** Figures: where the picture is and what it shows. */
  src?: string
  alt?: string
  /** Footnotes: the mark that refers to it. */
  label?: string
}

/**
 * One block. `text` is plain; `html` is inert and says the same: both hold the same characters in the same order,
 * white space aside, so that a place in one can be found in the other.
 */
export type Block = { kind: BlockKind; level: number; text: string; html: string; data: BlockData | null }

/** A block of a version: with the id that it keeps from version to version. */
export type PlacedBlock = Block & { blockId: string; sectionId: string; hash: string }

/** A block as it is without its place in a version. */
export const plainBlock = ({ kind, level, text, html, data }: Block): Block => ({ kind, level, text, html, data })
