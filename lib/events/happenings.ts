import type { LogLine } from './log-line'

/** What can happen, by kind: the payload that is kept, without anything that must not leak. Domains add their lines. */
export type Happenings = {
  'account.registered': { userId: string }
  'account.mailAsked': { tokenId: string }
  'account.signedIn': { userId: string }
  'account.sessionsRevoked': { userId: string }
  'account.passwordChanged': { userId: string }
  'account.renamed': { userId: string }
  'account.topicRoleChanged': { userId: string; topicId: string; slug: string; role: string }
  'account.erased': { userId: string }
  'account.leftTopic': { topicId: string; slug: string }
  'account.rolesChanged': { userId: string; roles: string[] }
  'topic.published': { topicId: string; slug: string }
  'topic.stateChanged': { topicId: string; slug: string; state: string }
  'topic.holdChanged': { topicId: string; slug: string; holdAll: boolean }
  'settings.changed': Record<never, never>
  'post.published': {
    topicId: string
    slug: string
    postId: string
    authorId: string
    approved?: boolean
    concerns?: false
  }
  'post.held': { topicId: string; postId: string; authorId: string; reason: string }
  'post.edited': InTopic
  'post.deleted': InTopic & { seen: boolean }
  'post.restored': InTopic & { seen: boolean }
  'post.hidden': InTopic
  'post.removed': InTopic
  'post.rated': { topicId: string; postId: string }
  'post.reported': { topicId: string; postId: string; category: string }
  'post.hiddenByRule': OnPost & { category: string; ground: string }
  'case.decided': OnPost & { action: string; ground: string; reason: string; contentHash: string; conflicted: boolean }
  'case.undone': OnPost & { action: string }
  'decision.appealed': { topicId: string; postId: string; decisionId: string }
  'appeal.decided': OnPost & { outcome: string; ground: string; reason: string; appealOf: string | null }
  'sanction.imposed': { sanctionId: string; userId: string; sanction: string; reason: string; until: string | null }
  'sanction.lifted': { sanctionId: string; userId: string; sanction: string }
  'words.changed': { words: number }
  'article.versionPublished': OnVersion
  'article.versionShown': OnVersion
  'article.sourceChanged': { topicId: string; slug: string; draftId: string }
  'article.watchChanged': { topicId: string; slug: string; watch: string }
  'anchor.placedByHand': { topicId: string; slug: string; anchorId: string; blockId: string }
  'correction.suggested': { topicId: string; slug: string; correctionId: string }
  'correction.decided': { topicId: string; correctionId: string; outcome: string }
  /** `opensAt`: ISO time where that is still to come. */
  'poll.opened': OnPoll & { opensAt: string | null }
  'poll.reworded': OnPoll & { question: number }
  'poll.scheduled': OnPoll & { opensAt: string | null; closesAt: string | null }
  'poll.began': OnPoll
  'poll.closed': OnPoll
  'poll.settled': OnPoll
}

/** One version of a topic's article; `change` is initial, typo, clarification or material. */
export type OnVersion = { topicId: string; slug: string; number: number; change: string }

/** One poll; `poll` is its slug. */
export type OnPoll = { topicId: string; slug: string; pollId: string; poll: string }

/** One post. `seen`: everybody could see it; nobody is told of what they could not. */
export type InTopic = { topicId: string; slug: string; postId: string }

/** A decision about one post. */
export type OnPost = { topicId: string; slug: string; postId: string; decisionId: string }

export type Kind = keyof Happenings
export type Happening = { [K in Kind]: { kind: K } & Happenings[K] }[Kind]

/** A job to run after the transaction: a name from lib/jobs/tasks.ts and its payload. */
export type JobOrder = { task: string; payload: Record<string, unknown>; key?: string; runAt?: Date }

/** What follows from one kind. Each entry has a log sentence or says why it has none. */
export type Consequences<E> = {
  /** The public log line, or the reason why nothing is logged. */
  log: ((event: E) => LogLine | null) | { none: string }
  /** Tell open pages of the topic: kind and id only. */
  live?: (event: E) => { topicId: string; kind: string; id: string; by?: string | null } | null
  /** Paths whose static pages are made anew. */
  pages?: (event: E) => string[]
  jobs?: (event: E) => JobOrder[]
}
