import type { BlockKind } from './block'
import type { ParsedArticle } from './parsed-article'

/** A draft as it is stored: what was read, and what its editor has made of it. */
export type DraftArticle = ParsedArticle & {
  summary: string
  licenceNote: string
  sourceUrl: string
  /** Of the source as it was read at its address: what a later look at it is compared with. */
  sourceHash?: string
  change: 'typo' | 'clarification' | 'material'
  note: string
  takes: string[]
}

export type DraftView = {
  id: string
  sequence: number
  origin: string
  updatedAt: Date
  article: DraftArticle
  blocks: { kind: BlockKind; level: number; text: string; lead: boolean }[]
  /** For a version: the topic, the version it was started from and the newest there is. */
  topic: { id: string; slug: string; title: string; basedOn: number; latest: number } | null
  corrections: { id: string; exact: string; proposed: string; by: string }[]
}

export const newDraft = (parsed: ParsedArticle, more: Partial<DraftArticle> = {}): DraftArticle => ({
  ...parsed,
  summary: '',
  licenceNote: '',
  sourceUrl: parsed.canonicalUrl,
  change: 'typo',
  note: '',
  takes: [],
  ...more,
})
