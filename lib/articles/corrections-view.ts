/** One correction as everybody sees it. */
export type CorrectionView = {
  id: string
  state: 'open' | 'accepted' | 'declined' | 'duplicate'
  version: number
  blockId: string
  sectionId: string
  exact: string
  proposed: string
  sourceUrl: string | null
  explanation: string
  by: string
  createdAt: Date
  decidedAt: Date | null
  reason: string | null
  inVersion: number | null
  duplicateOf: string | null
}

export type CorrectionsView = {
  topicId: string
  slug: string
  title: string
  corrections: CorrectionView[]
  can: { suggest: boolean; decide: boolean }
}
