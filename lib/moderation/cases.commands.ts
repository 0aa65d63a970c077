import { execute, sql } from '@/lib/db/sql'
import { transact } from '@/lib/db/transact'
import { demand } from '@/lib/kernel/permission'
import { notFound } from '@/lib/kernel/refusal'
import type { Viewer } from '@/lib/kernel/viewer'
import { lockedCase, lockedPost } from './case-rows.queries'
import { claimMinutes, nextState } from './case-state'
import { canDecide } from './policy'
import type { CaseInput } from './schema'

/** Takes a case for 15 minutes, so that nobody else works on it. Refuses while another's claim lasts (409). */
export function claimCase(viewer: Viewer, input: CaseInput): Promise<CaseInput> {
  return transact(async (tx) => {
    const post = await lockedPost(tx, { topicId: input.topicId, postId: input.caseId })
    const found = await lockedCase(tx, input)
    if (!post || !found) throw notFound()
    demand(canDecide(viewer, { ...found, authorId: post.authorId }, new Date()))
    await execute(
      tx,
      sql`UPDATE "Case" SET "state" = ${nextState(found.state, 'claim')}::"CaseState", "claimedById" = ${viewer.id}::uuid,
          "claimedUntil" = now() + make_interval(mins => ${claimMinutes}::int)
        WHERE "topicId" = ${input.topicId}::uuid AND "id" = ${input.caseId}::uuid`,
    )
    return input
  })
}

/** Gives a claimed case back to everybody. */
export function releaseCase(viewer: Viewer, input: CaseInput): Promise<CaseInput> {
  return transact(async (tx) => {
    const post = await lockedPost(tx, { topicId: input.topicId, postId: input.caseId })
    const found = await lockedCase(tx, input)
    if (!post || !found) throw notFound()
    demand(canDecide(viewer, { ...found, authorId: post.authorId }, new Date()))
    await execute(
      tx,
      sql`UPDATE "Case" SET "state" = ${nextState(found.state, 'release')}::"CaseState", "claimedById" = NULL, "claimedUntil" = NULL
        WHERE "topicId" = ${input.topicId}::uuid AND "id" = ${input.caseId}::uuid`,
    )
    return input
  })
}
