import type { PlacedBlock } from './block'
import type { AnsweredPassage } from './mark-passages'
import type { Author } from './parsed-article'

export type VersionChange = 'initial' | 'typo' | 'clarification' | 'material'

/** One version of a topic's article as a reader sees it. */
export type ArticleView = {
  topicId: string
  slug: string
  number: number
  /** The version that readers of the topic see, and the newest one (still being placed where it is higher). */
  shownVersion: number
  latestVersion: number
  title: string
  lead: string
  authors: Author[]
  lang: string
  words: number
  change: VersionChange
  note: string | null
  publishedAt: Date
  /** When readers were last told of a correction that is in this version, if ever. */
  correctedAt: Date | null
  sourceUrl: string | null
  sourceName: string | null
  licenceNote: string | null
  blocks: PlacedBlock[]
  /** Answered passages that are in this version, the most answered first; at most 300. */
  passages: (AnsweredPassage & { blockId: string })[]
  openCorrections: number
  can: { suggest: boolean; edit: boolean; place: boolean }
}

export type OutlineEntry = { id: string; title: string }

/** The headings that open sections, in order. */
export const outlineOf = ({ blocks }: Pick<ArticleView, 'blocks'>): OutlineEntry[] =>
  blocks
    .filter((block) => block.blockId === block.sectionId && block.sectionId)
    .map((b) => ({ id: b.blockId, title: b.text }))
