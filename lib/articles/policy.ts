import { allow, deny, type Permission } from '@/lib/kernel/permission'
import { edits, isMember, mediates, moderates, type Viewer } from '@/lib/kernel/viewer'

const barred = (viewer: Viewer) => isMember(viewer) && ['suspend', 'ban'].includes(viewer.sanction?.kind ?? '')

/** Import articles, publish versions, decide corrections: editors and admins; nobody else learns that it exists. */
export const canEditArticles = (viewer: Viewer): Permission =>
  edits(viewer) && !barred(viewer) ? allow : deny('not-found')

/** Members suggest corrections while the topic is not archived. */
export function canSuggestCorrection(viewer: Viewer, topic: { state: string }): Permission {
  if (!isMember(viewer)) return deny('sign-in')
  if (barred(viewer)) return deny('suspended')
  if (!viewer.emailVerified) return deny('verify-email')
  return topic.state === 'archived' ? deny('topic-archived') : allow
}

/** Put a passage where it belongs by hand: moderators and the topic's mediators. */
export function canPlaceByHand(viewer: Viewer, topicId: string): Permission {
  if (!isMember(viewer)) return deny('sign-in')
  if (barred(viewer)) return deny('suspended')
  return moderates(viewer, topicId) || mediates(viewer, topicId) ? allow : deny('not-found')
}
