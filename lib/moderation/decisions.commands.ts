import type { Tx } from '@/lib/db/client'
import { execute, sql } from '@/lib/db/sql'
import { transact } from '@/lib/db/transact'
import { sha256 } from '@/lib/events/hash-chain'
import { record } from '@/lib/events/record'
import { demand } from '@/lib/kernel/permission'
import { invalid, notFound, Refusal } from '@/lib/kernel/refusal'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import { weightOf } from './auto-hide'
import { type CaseRow, type JudgedPost, lockedCase, lockedPost } from './case-rows.queries'
import { isOpen, nextState } from './case-state'
import { gravest } from './categories'
import { actionsFor, restrictions } from './decision-actions'
import { noteLogLine, writeDecision } from './decision-rows.commands'
import { doToPost } from './effects.commands'
import { categoryOnly } from './grounds'
import { involvement } from './involvement.queries'
import { canDecide } from './policy'
import { postStanding } from './post-standing'
import { quotedWords } from './quoted-words'
import type { DecideInput } from './schema'
import { stanceConflict } from './stance-conflict'
import { weighedReports } from './weights.queries'

/**
 * Decides an open case: what becomes of the post, on which ground and why, as its author will read it. Compares and swaps
 * the case's version and the revision that was read. Refuses: one's own post; a case that another has claimed or decided
 * (409); a text that changed (409); an action that the post's state doesn't know (409); an explanation that repeats the
 * post's words; a restriction of somebody of the opposite stance, for the first four hours (after them it is logged as
 * conflicted and another moderator takes a second look).
 */
export function decideCase(viewer: Viewer, input: DecideInput): Promise<{ decisionId: string; slug: string }> {
  return transact(async (tx) => {
    const { post, open } = await judged(tx, input)
    demand(canDecide(viewer, { ...open, authorId: post.authorId }, new Date()))
    if (!isMember(viewer)) throw notFound()
    if (open.cause === 'secondLook' && open.lastDeciderId === viewer.id) throw new Refusal('same-decider')
    demandUnchanged(open, post, input)
    const restricts = restrictions.includes(input.action)
    demandOwnWords(input, post)
    const conflicted = restricts && (await demandFree(tx, viewer.id, { input, post, open }))
    const state = nextState(open.state, 'decide')
    await doToPost(tx, viewer, { action: input.action, post })
    const decision = await writeDecision(tx, {
      post,
      deciderId: viewer.id,
      action: input.action,
      ground: restricts ? input.ground : '',
      reason: input.reason,
      facts: input.facts,
      source: open.cause === 'reported' ? 'report' : 'own',
      conflicted,
      caseVersion: open.version + 1,
    })
    await settleReports(tx, { open, post, agreed: restricts })
    await execute(
      tx,
      sql`UPDATE "Case" SET "state" = ${conflicted ? 'REOPENED' : state}::"CaseState", "version" = "version" + 1,
          "cause" = CASE WHEN ${conflicted} THEN 'secondLook' ELSE "cause" END, "claimedById" = NULL, "claimedUntil" = NULL,
          "oneSided" = false, "decidedAt" = now(), "openedAt" = CASE WHEN ${conflicted} THEN now() ELSE "openedAt" END
        WHERE "topicId" = ${open.topicId}::uuid AND "id" = ${open.id}::uuid`,
    )
    await record(tx, viewer, {
      kind: 'case.decided',
      topicId: post.topicId,
      slug: post.slug,
      postId: post.id,
      decisionId: decision.id,
      action: input.action,
      ground: decision.ground,
      reason: categoryOnly(input.ground) ? '' : input.reason,
      contentHash: categoryOnly(input.ground) ? '' : sha256(post.text),
      conflicted,
    })
    await noteLogLine(tx, decision)
    return { decisionId: decision.id, slug: post.slug }
  })
}

async function judged(tx: Tx, { topicId, caseId }: { topicId: string; caseId: string }) {
  const post = await lockedPost(tx, { topicId, postId: caseId })
  const open = await lockedCase(tx, { topicId, caseId })
  if (!post || !open) throw notFound()
  return { post, open }
}

function demandUnchanged(open: CaseRow, post: JudgedPost, input: DecideInput) {
  if (!isOpen(open.state)) throw new Refusal('already-decided')
  if (post.latestRevisionId !== input.revisionId)
    throw new Refusal('stale-revision', { data: { read: input.revisionId, latest: post.latestRevisionId } })
  if (open.version !== input.version) throw new Refusal('conflict')
  if (!actionsFor(postStanding(post)).includes(input.action)) throw new Refusal('conflict')
}

/** Words of a post never reach the public log, also not of one that is kept: it may be removed later. */
function demandOwnWords({ reason }: DecideInput, post: JudgedPost) {
  const quoted = [post.text, post.publishedText ?? ''].some((text) => quotedWords(reason, text) !== null)
  if (quoted) throw invalid('reason', 'repeats-post')
}

type Judging = { input: DecideInput; post: JudgedPost; open: CaseRow }

/** True where the moderator is conflicted and may decide all the same, because nobody else was free for four hours. */
async function demandFree(tx: Tx, deciderId: string, { input, post, open }: Judging): Promise<boolean> {
  const involved = await involvement(tx, { topicId: post.topicId, deciderId, authorId: post.authorId })
  const openHours = (Date.now() - open.openedAt.getTime()) / 3_600_000
  const found = stanceConflict(involved, { ground: input.ground, openHours })
  if (found === 'conflicted') throw new Refusal('conflict-of-stance')
  return found === 'late'
}

/** Says of each open report whether the decision agreed with it, and remembers what it took to come here. */
async function settleReports(tx: Tx, { open, post, agreed }: { open: CaseRow; post: JudgedPost; agreed: boolean }) {
  const revisionId = post.publishedRevisionId ?? post.latestRevisionId
  const reports = await weighedReports(tx, { topicId: post.topicId, postId: post.id, revisionId })
  const first = open.decidedRevisionId === revisionId && open.decidedWeight > 0
  await execute(
    tx,
    sql`WITH settled AS (UPDATE "Report" SET "agreed" = ${agreed}
        WHERE "topicId" = ${post.topicId}::uuid AND "postId" = ${post.id}::uuid AND "agreed" IS NULL)
      UPDATE "Case" SET "decidedRevisionId" = ${revisionId}::uuid,
        "decidedWeight" = ${first ? open.decidedWeight : weightOf(reports)},
        "decidedCategory" = ${gravest(reports.map((r) => r.category))}::"ReportCategory"
      WHERE "topicId" = ${open.topicId}::uuid AND "id" = ${open.id}::uuid`,
  )
}
