export type PostStanding = 'held' | 'live' | 'liveWithEdit' | 'hidden' | 'hiddenWithEdit' | 'removed' | 'deleted'

type PostFacts = {
  state: 'HELD' | 'LIVE' | 'HIDDEN' | 'REMOVED' | 'AUTHOR_DELETED'
  publishedRevisionId: string | null
  latestRevisionId: string
  /** The latest revision waits for review. */
  pending: boolean
}

/** How a post stands before a moderator. */
export function postStanding({ state, pending }: PostFacts): PostStanding {
  if (state === 'HELD') return 'held'
  if (state === 'LIVE') return pending ? 'liveWithEdit' : 'live'
  if (state === 'HIDDEN') return pending ? 'hiddenWithEdit' : 'hidden'
  return state === 'REMOVED' ? 'removed' : 'deleted'
}
