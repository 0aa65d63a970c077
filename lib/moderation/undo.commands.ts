import { execute, sql } from '@/lib/db/sql'
import { transact } from '@/lib/db/transact'
import { record } from '@/lib/events/record'
import { demand } from '@/lib/kernel/permission'
import { notFound, Refusal } from '@/lib/kernel/refusal'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import { lockedCase, lockedPost } from './case-rows.queries'
import { nextState } from './case-state'
import { undoEffects } from './effects.commands'
import { canUndo } from './policy'
import type { UndoInput } from './schema'

/**
 * Takes one's own decision back within ten minutes: the post stands as before, the case is open again, its reports are
 * undecided. Refuses when it is too late or when something else happened to the post since (409). The log keeps both.
 */
export function undoDecision(viewer: Viewer, input: UndoInput): Promise<{ topicId: string; caseId: string }> {
  return transact(async (tx) => {
    const seen = await tx.decision.findUnique({
      where: { topicId_id: { topicId: input.topicId, id: input.decisionId } },
    })
    if (!seen || !isMember(viewer)) throw notFound()
    const post = await lockedPost(tx, seen)
    const found = await lockedCase(tx, seen)
    if (!post || !found) throw notFound()
    demand(canUndo(viewer, seen, new Date()))
    const last = await tx.decision.findFirst({
      where: { topicId: seen.topicId, postId: seen.postId },
      orderBy: { id: 'desc' },
    })
    if (last?.id !== seen.id || seen.undoneAt || post.latestRevisionId !== seen.revisionId)
      throw new Refusal('conflict')
    if (found.version !== seen.caseVersion) throw new Refusal('conflict')
    await undoEffects(tx, viewer, { action: seen.action, was: seen.postState, post })
    await tx.decision.update({
      where: { topicId_id: { topicId: seen.topicId, id: seen.id } },
      data: { undoneAt: new Date() },
    })
    await execute(
      tx,
      sql`WITH reports AS (UPDATE "Report" SET "agreed" = NULL
          WHERE "topicId" = ${seen.topicId}::uuid AND "postId" = ${seen.postId}::uuid AND "revisionId" = ${found.decidedRevisionId}::uuid)
        UPDATE "Case" SET "state" = ${found.state === 'REOPENED' ? 'REOPENED' : nextState(found.state, 'undo')}::"CaseState",
          "version" = "version" + 1, "decidedRevisionId" = NULL, "decidedWeight" = 0, "decidedCategory" = NULL, "decidedAt" = NULL
        WHERE "topicId" = ${seen.topicId}::uuid AND "id" = ${found.id}::uuid`,
    )
    await record(tx, viewer, {
      kind: 'case.undone',
      topicId: seen.topicId,
      slug: post.slug,
      postId: post.id,
      decisionId: seen.id,
      action: seen.action,
    })
    return { topicId: seen.topicId, caseId: found.id }
  })
}
