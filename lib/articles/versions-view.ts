import type { BlockDiff } from './word-diff'

/** One version in the history; the four counts say where answered passages are in it. */
export type VersionLineView = {
  number: number
  title: string
  change: 'initial' | 'typo' | 'clarification' | 'material'
  note: string | null
  words: number
  publishedAt: Date
  by: string
  /** Who suggested corrections that it took in. */
  credits: string[]
  exact: number
  moved: number
  changed: number
  removed: number
}

export type VersionsView = {
  topicId: string
  slug: string
  title: string
  shownVersion: number
  placingVersion: number | null
  placingTotal: number
  placingDone: number
  sourceUrl: string | null
  watchSource: boolean
  sourceCheckedAt: Date | null
  versions: VersionLineView[]
  can: { edit: boolean; place: boolean }
}

export type ChangesView = {
  slug: string
  title: string
  from: number
  to: number
  shownVersion: number
  blocks: BlockDiff[]
  note: string | null
}
