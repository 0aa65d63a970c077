import { allow, deny, type Permission } from '@/lib/kernel/permission'
import { hasRole, isMember, moderates, type Viewer } from '@/lib/kernel/viewer'
import { appealDays, undoMinutes } from './decision-actions'

const minutes = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 60_000

/** May they report this post? Not their own; not without a confirmed address; a suspended person cannot. */
export function canReport(viewer: Viewer, post: { authorId: string }): Permission {
  if (!isMember(viewer)) return deny('sign-in')
  if (viewer.sanction && viewer.sanction.kind !== 'hold') return deny('suspended')
  if (!viewer.emailVerified) return deny('verify-email')
  if (viewer.id === post.authorId) return deny('own-post')
  return allow
}

/** The queue, its cases and what goes with them; without a topic: any queue at all. For everybody else they do not exist. */
export function canReview(viewer: Viewer, topicId?: string): Permission {
  if (moderates(viewer, topicId)) return allow
  const anywhere = topicId === undefined && isMember(viewer) && Object.values(viewer.topicRoles).includes('moderator')
  return anywhere ? allow : deny('not-found')
}

/** May they decide about this post? Never about their own, nor while somebody else has claimed it. */
export function canDecide(
  viewer: Viewer,
  about: { topicId: string; authorId: string; claimedById: string | null; claimedUntil: Date | null },
  now: Date,
): Permission {
  const review = canReview(viewer, about.topicId)
  if (!review.allowed) return review
  if (viewer.id === about.authorId) return deny('own-post')
  const claimed = about.claimedById !== null && about.claimedUntil !== null && about.claimedUntil > now
  return claimed && about.claimedById !== viewer.id ? deny('case-claimed') : allow
}

/** Only who decided, and only for a short time. */
export function canUndo(
  viewer: Viewer,
  decision: { deciderId: string | null; createdAt: Date },
  now: Date,
): Permission {
  if (!isMember(viewer) || decision.deciderId !== viewer.id) return deny('not-found')
  return minutes(decision.createdAt, now) <= undoMinutes ? allow : deny('too-late')
}

/** Only the author of the post, for six months, once. */
export function canAppeal(
  viewer: Viewer,
  decision: { authorId: string; action: string; createdAt: Date; appealed: boolean },
  now: Date,
): Permission {
  if (!isMember(viewer) || decision.authorId !== viewer.id) return deny('not-found')
  if (decision.appealed) return deny('already-decided')
  return minutes(decision.createdAt, now) <= appealDays * 24 * 60 ? allow : deny('too-late')
}

/** Somebody else than who decided first, and not the author. */
export function canDecideAppeal(
  viewer: Viewer,
  appeal: { topicId: string; firstDeciderId: string | null; appellantId: string },
): Permission {
  const review = canReview(viewer, appeal.topicId)
  if (!review.allowed) return review
  if (viewer.id === appeal.appellantId) return deny('own-post')
  return viewer.id === appeal.firstDeciderId ? deny('same-decider') : allow
}

/** Site moderators and admins; never about themselves, and moderators never about staff. */
export function canSanction(viewer: Viewer, person: { id: string; staff: boolean }): Permission {
  if (!moderates(viewer)) return deny('not-found')
  if (viewer.id === person.id) return deny('forbidden')
  return person.staff && !hasRole(viewer, 'admin') ? deny('forbidden') : allow
}

/** Watched words are the admins'. */
export const canWatchWords = (viewer: Viewer): Permission => (hasRole(viewer, 'admin') ? allow : deny('not-found'))
