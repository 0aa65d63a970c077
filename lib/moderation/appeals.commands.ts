import { transact } from '@/lib/db/transact'
import { record } from '@/lib/events/record'
import { newId } from '@/lib/kernel/id'
import { demand } from '@/lib/kernel/permission'
import { invalid, notFound, Refusal } from '@/lib/kernel/refusal'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import { lockedCase, lockedPost } from './case-rows.queries'
import { nextState } from './case-state'
import { restrictions } from './decision-actions'
import { noteLogLine, writeDecision } from './decision-rows.commands'
import { reverseEffects } from './effects.commands'
import { categoryOnly } from './grounds'
import { canAppeal, canDecideAppeal } from './policy'
import { quotedWords } from './quoted-words'
import type { AppealInput, DecideAppealInput } from './schema'

/** Asks that somebody else look again at a decision about one's own post: once, for six months. */
export function appealDecision(viewer: Viewer, input: AppealInput): Promise<{ postId: string }> {
  return transact(async (tx) => {
    const key = { topicId: input.topicId, id: input.decisionId }
    const decision = await tx.decision.findUnique({ where: { topicId_id: key }, include: { appeal: true } })
    if (!decision || decision.undoneAt || !restrictions.includes(decision.action)) throw notFound()
    const post = await lockedPost(tx, decision)
    const found = await lockedCase(tx, decision)
    if (!post || !found || !isMember(viewer)) throw notFound()
    const about = { ...decision, authorId: post.authorId, appealed: decision.appeal !== null }
    demand(canAppeal(viewer, about, new Date()))
    const { topicId, caseId, deciderId } = decision
    const ids = { topicId, caseId, decisionId: decision.id, firstDeciderId: deciderId, appellantId: viewer.id }
    await tx.appeal.create({ data: { ...ids, id: newId(), text: input.text } })
    await tx.case.update({
      where: { topicId_id: { topicId, id: caseId } },
      data: {
        state: nextState(found.state, 'appeal'),
        cause: 'appeal',
        openedAt: new Date(),
        version: { increment: 1 },
      },
    })
    await record(tx, viewer, { kind: 'decision.appealed', topicId, postId: post.id, decisionId: decision.id })
    return { postId: post.id }
  })
}

/**
 * Decides an appeal for good: upheld, or reversed, which gives the post back its place, time and anchor. Refuses who
 * decided first (also by a constraint of the database), the author, and a second answer (409).
 */
export function decideAppeal(viewer: Viewer, input: DecideAppealInput): Promise<{ slug: string }> {
  return transact(async (tx) => {
    const where = { topicId_id: { topicId: input.topicId, id: input.appealId } }
    const appeal = await tx.appeal.findUnique({ where, include: { decision: true } })
    if (!appeal || !isMember(viewer)) throw notFound()
    const post = await lockedPost(tx, appeal.decision)
    const found = await lockedCase(tx, appeal)
    if (!post || !found) throw notFound()
    demand(canDecideAppeal(viewer, appeal))
    const state = nextState(found.state, 'decideAppeal')
    if ((await tx.appeal.findUnique({ where }))?.outcome) throw new Refusal('already-decided')
    if (quotedWords(input.reason, post.text)) throw invalid('reason', 'repeats-post')
    const reversed = input.outcome === 'reversed'
    if (reversed) await reverseEffects(tx, viewer, { action: appeal.decision.action, post })
    const decision = await writeDecision(tx, {
      post,
      deciderId: viewer.id,
      action: reversed ? 'restore' : 'uphold',
      ground: reversed ? '' : appeal.decision.ground,
      reason: input.reason,
      source: 'appeal',
      caseVersion: found.version + 1,
    })
    const answer = { deciderId: viewer.id, outcome: input.outcome, reason: input.reason, decidedAt: new Date() }
    await tx.appeal.update({ where, data: answer })
    await tx.case.update({
      where: { topicId_id: { topicId: found.topicId, id: found.id } },
      data: { state, version: { increment: 1 }, decidedAt: new Date() },
    })
    if (reversed)
      await tx.report.updateMany({ where: { topicId: post.topicId, postId: post.id }, data: { agreed: false } })
    await record(tx, viewer, {
      kind: 'appeal.decided',
      topicId: post.topicId,
      slug: post.slug,
      postId: post.id,
      decisionId: decision.id,
      outcome: input.outcome,
      ground: decision.ground,
      reason: categoryOnly(appeal.decision.ground) ? '' : input.reason,
      appealOf: appeal.decision.logSeq?.toString() ?? null,
    })
    await noteLogLine(tx, decision)
    return { slug: post.slug }
  })
}
