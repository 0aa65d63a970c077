import { all, allow, deny, type Permission } from '@/lib/kernel/permission'
import { isMember, mediates, moderates, type Viewer } from '@/lib/kernel/viewer'
import { takesPosts } from '@/lib/topics/policy'
import type { TopicState } from '@/lib/topics/schema'
import { undeleteHours } from './limits'
import { canHappen, type PostState } from './post-states'

type Topic = { id: string; state: TopicState }
type Post = { authorId: string; state: PostState }

/** A member in good standing; `hold` sanctions let people write, what they write waits. */
function canWrite(viewer: Viewer): Permission {
  if (!isMember(viewer)) return deny('sign-in')
  if (viewer.sanction && viewer.sanction.kind !== 'hold') return deny('suspended')
  return viewer.emailVerified ? allow : deny('verify-email')
}

/** May they write in this topic at all? */
export const canPost = (viewer: Viewer, topic: { state: TopicState }): Permission =>
  all(topic.state === 'draft' ? deny('not-found') : allow, canWrite(viewer), takesPosts(topic))

/** Only what everybody sees is answered. */
export const canReply = (viewer: Viewer, topic: { state: TopicState }, post: { state: PostState }): Permission =>
  post.state === 'LIVE' ? canPost(viewer, topic) : deny('conflict')

/** Only its author, while the topic takes contributions. */
export const canEdit = (viewer: Viewer, topic: { state: TopicState }, post: Post): Permission =>
  all(ofOwn(viewer, post), canHappen(post.state, 'edit') ? allow : deny('conflict'), canPost(viewer, topic))

/** Only its author, at any time; also in a locked topic. */
export const canDelete = (viewer: Viewer, post: Post): Permission =>
  all(ofOwn(viewer, post), canHappen(post.state, 'delete') ? allow : deny('conflict'))

/** Only its author, for a day. */
export const canUndelete = (viewer: Viewer, post: Post & { deletedAt: Date | null }, now: Date): Permission => {
  const own = ofOwn(viewer, post)
  if (!own.allowed) return own
  if (post.state !== 'AUTHOR_DELETED' || !post.deletedAt) return deny('conflict')
  return now.getTime() - post.deletedAt.getTime() <= undeleteHours * 3_600_000 ? allow : deny('too-late')
}

/** “Valuable even if I disagree”: members about others' visible posts; the topic's mediators never. */
export function canRate(viewer: Viewer, topic: Topic, post: Post): Permission {
  if (!isMember(viewer)) return deny('sign-in')
  if (mediates(viewer, topic.id)) return deny('mediators-do-not-rate')
  if (viewer.id === post.authorId) return deny('own-post')
  return all(canWrite(viewer), post.state === 'LIVE' ? allow : deny('conflict'))
}

/** Offered where moderation takes reports: others' visible posts. */
export const offersReport = (viewer: Viewer, post: Post): boolean =>
  isMember(viewer) &&
  viewer.id !== post.authorId &&
  post.state === 'LIVE' &&
  (!viewer.sanction || viewer.sanction.kind === 'hold')

/** Waiting, hidden and removed words: their author and the topic's moderators. The queries say the same in SQL. */
export const readsHidden = (viewer: Viewer, topicId: string, post: { authorId: string }): boolean =>
  viewer.id === post.authorId || moderates(viewer, topicId)

const ofOwn = (viewer: Viewer, post: { authorId: string }): Permission =>
  isMember(viewer) && viewer.id === post.authorId ? allow : deny('not-found')
