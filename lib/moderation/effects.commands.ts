import type { Tx } from '@/lib/db/client'
import type { Actor } from '@/lib/events/record'
import {
  hidePost,
  holdAgain,
  publishRevision,
  rejectRevision,
  removePost,
  restorePost,
} from '@/lib/posts/fate.commands'
import type { JudgedPost } from './case-rows.queries'
import type { DecisionAction } from './decision-actions'

/** Carries a decision out on the post, in the deciding transaction. */
export async function doToPost(
  tx: Tx,
  actor: Actor,
  { action, post }: { action: DecisionAction; post: JudgedPost },
): Promise<void> {
  const at = { topicId: post.topicId, postId: post.id }
  const revision = { ...at, revisionId: post.latestRevisionId }
  const visible = post.state === 'LIVE'
  if (action === 'approve') await publishRevision(tx, actor, revision)
  if (action === 'reject') await rejectRevision(tx, actor, revision)
  if (action === 'hide' && visible) await hidePost(tx, actor, { ...at, reason: 'hidden' })
  if (action === 'askToEdit' && visible) await hidePost(tx, actor, { ...at, reason: 'editAsked' })
  if (action === 'remove') await removePost(tx, actor, at)
  if (action === 'restore') await restorePost(tx, actor, at)
}

/** Gives a post back what a decision took: its place, time and anchor stay as they were. */
export async function reverseEffects(
  tx: Tx,
  actor: Actor,
  { action, post }: { action: string; post: JudgedPost },
): Promise<void> {
  const at = { topicId: post.topicId, postId: post.id }
  if (action === 'reject') await publishRevision(tx, actor, { ...at, revisionId: post.latestRevisionId })
  else if (post.state === 'HIDDEN' || post.state === 'REMOVED') await restorePost(tx, actor, at)
}

/** Puts a post back to how it stood before a decision that is taken back. */
export async function undoEffects(
  tx: Tx,
  actor: Actor,
  { action, was, post }: { action: string; was: string; post: JudgedPost },
): Promise<void> {
  const at = { topicId: post.topicId, postId: post.id }
  if (action === 'approve' || action === 'reject') {
    // The text that comes back was out of sight: so is the post, before it comes back.
    if (was === 'HIDDEN' && post.state === 'LIVE') await hidePost(tx, actor, { ...at, reason: 'hidden' })
    await holdAgain(tx, actor, { ...at, revisionId: post.latestRevisionId })
  } else if (post.state === was) return
  else if (was === 'LIVE') await restorePost(tx, actor, at)
  else if (was === 'HIDDEN') await hidePost(tx, actor, { ...at, reason: 'hidden' })
  else if (was === 'REMOVED') await removePost(tx, actor, at)
}
