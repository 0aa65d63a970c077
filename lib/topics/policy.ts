import { allow, deny, type Permission } from '@/lib/kernel/permission'
import { edits, hasRole, isMember, mediates, moderates, type Viewer } from '@/lib/kernel/viewer'
import type { TopicState } from './schema'

/** Everybody reads what is published; drafts are the editors'. */
export const canReadTopic = (viewer: Viewer, topic: { state: TopicState }): Permission =>
  topic.state !== 'draft' || edits(viewer) ? allow : deny('not-found')

/** Whether the topic takes contributions at all: not while locked or archived, for anybody. */
export function takesPosts(topic: { state: TopicState }): Permission {
  if (topic.state === 'locked') return deny('topic-locked')
  if (topic.state === 'archived') return deny('topic-archived')
  return topic.state === 'draft' ? deny('not-found') : allow
}

export const canCreateTopic = (viewer: Viewer): Permission => (edits(viewer) ? allow : deny('not-found'))

/** Slow mode: moderators and the topic's mediators. Locking: moderators. Archiving: admins and editors too. */
export function canSetState(viewer: Viewer, topicId: string, state: TopicState): Permission {
  if (!isMember(viewer)) return deny('sign-in')
  if (viewer.sanction?.kind === 'suspend' || viewer.sanction?.kind === 'ban') return deny('suspended')
  if (moderates(viewer, topicId)) return allow
  if (mediates(viewer, topicId) && (state === 'slow' || state === 'open')) return allow
  return edits(viewer) && state === 'archived' ? allow : deny('forbidden')
}

/** A mediator may end slow mode, but not open what a moderator locked. */
export const canLeaveState = (viewer: Viewer, topicId: string, from: TopicState): Permission =>
  from === 'slow' || from === 'open' || moderates(viewer, topicId) ? allow : deny('forbidden')

export const canHoldAll = (viewer: Viewer, topicId: string): Permission =>
  moderates(viewer, topicId) || hasRole(viewer, 'admin') ? allow : deny('forbidden')
