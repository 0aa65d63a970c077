/** Passages that want a look after a new version, and the blocks where they may belong. */
export type LostPassagesView = {
  topicId: string
  slug: string
  title: string
  number: number
  lang: string
  passages: {
    anchorId: string
    exact: string
    state: 'MOVED' | 'CHANGED' | 'REMOVED'
    blockId: string
    /** The words where it is now; null where it has no place. */
    now: string | null
    posts: number
    byHand: boolean
  }[]
  blocks: { blockId: string; text: string }[]
}
