import { allow, deny, type Permission } from '@/lib/kernel/permission'
import { edits, isMember, mediates, type Viewer } from '@/lib/kernel/viewer'
import type { PollState } from './poll-state'

export type TallyPolicy = 'afterVoting' | 'afterClose' | 'always'
export type Secrecy = 'CONFIDENTIAL' | 'SECRET'
export type TopicState = 'draft' | 'open' | 'slow' | 'locked' | 'archived'

/** What one viewer has done with one question. `answered`: has a ballot now; `exposed`: pressed “show results”. */
export type ViewerFacts = { answered: boolean; exposed: boolean }
export type TallyRules = { tallyPolicy: TallyPolicy; secrecy: Secrecy; state: PollState }

/**
 * The one guard of every tally, trend, percentage and order by count, wherever it would go: page, API, export, feed,
 * mail, picture, live message. Nobody is excepted, neither the author nor staff.
 */
export function canSeeTally(facts: ViewerFacts, poll: TallyRules): boolean {
  if (poll.secrecy === 'SECRET' || poll.tallyPolicy === 'afterClose') return poll.state === 'closed'
  if (poll.tallyPolicy === 'always') return true
  return facts.answered || facts.exposed
}

/** May this viewer press “show results without voting”? Only where that would open them. */
export const canShowResults = (facts: ViewerFacts, poll: TallyRules): boolean =>
  !canSeeTally(facts, poll) && canSeeTally({ ...facts, exposed: true }, poll)

/** May this viewer vote at all in this topic? Mediators never; the database says the same. */
export function canVote(viewer: Viewer, topic: { id: string; state: TopicState }): Permission {
  if (!isMember(viewer)) return deny('sign-in')
  if (viewer.sanction && viewer.sanction.kind !== 'hold') return deny('suspended')
  if (!viewer.emailVerified) return deny('verify-email')
  if (mediates(viewer, topic.id)) return deny('mediators-do-not-vote')
  if (topic.state === 'draft') return deny('not-found')
  if (topic.state === 'locked') return deny('topic-locked')
  if (topic.state === 'archived') return deny('topic-archived')
  return allow
}

/** May a ballot be cast now? By the server's clock. */
export function canCastAt(state: PollState): Permission {
  if (state === 'closed') return deny('poll-closed')
  return state === 'scheduled' ? deny('poll-not-open') : allow
}

/** A secret ballot is cast once: nobody could find it again to change it. */
export const canChangeBallot = (poll: { secrecy: Secrecy }): Permission =>
  poll.secrecy === 'SECRET' ? deny('secret-is-final') : allow

export const canEditPolls = (viewer: Viewer): Permission => (edits(viewer) ? allow : deny('not-found'))
