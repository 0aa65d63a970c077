import type { LogLine } from './log-line'

/** What can happen, by kind: the payload that is kept, without anything that must not leak. Domains add their lines. */
export type Happenings = {
  'account.registered': { userId: string }
  'account.rolesChanged': { userId: string; roles: string[] }
  'topic.published': { topicId: string; slug: string }
  'topic.stateChanged': { topicId: string; slug: string; state: string }
  'post.published': { topicId: string; slug: string; postId: string; authorId: string; approved?: boolean }
  'post.held': { topicId: string; postId: string; authorId: string; reason: string }
}

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

const topicPages = (slug: string) => ['/', `/t/${slug}`]

export const catalog: { [K in Kind]: Consequences<{ kind: K } & Happenings[K]> } = {
  'account.registered': { log: { none: 'joining is private' } },
  'account.rolesChanged': {
    log: (e) => ({ action: 'roles changed', target: `person:${e.userId}`, reason: e.roles.join(', ') || 'member' }),
  },
  'topic.published': {
    log: (e) => ({ action: 'topic published', target: `/t/${e.slug}`, topicId: e.topicId }),
    pages: (e) => topicPages(e.slug),
  },
  'topic.stateChanged': {
    log: (e) => ({ action: `topic ${e.state}`, target: `/t/${e.slug}`, topicId: e.topicId }),
    live: (e) => ({ topicId: e.topicId, kind: 'topic', id: e.topicId }),
    pages: (e) => topicPages(e.slug),
  },
  'post.published': {
    log: { none: 'posts speak for themselves; a decision about one is logged as case.decided' },
    live: (e) => ({ topicId: e.topicId, kind: 'post', id: e.postId, by: e.authorId }),
    pages: (e) => topicPages(e.slug),
  },
  'post.held': { log: { none: 'nobody but its author and moderators may infer a held post' } },
}
