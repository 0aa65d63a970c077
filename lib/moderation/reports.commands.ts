import { z } from 'zod'
import { prisma, type Tx } from '@/lib/db/client'
import { execute, row, sql } from '@/lib/db/sql'
import { transact } from '@/lib/db/transact'
import { addJob, record } from '@/lib/events/record'
import { newId } from '@/lib/kernel/id'
import { demand } from '@/lib/kernel/permission'
import { notFound, Refusal } from '@/lib/kernel/refusal'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import { screened } from '@/lib/posts/screening'
import { type AutoHide, autoHide, type WeighedReport, weightOf } from './auto-hide'
import { hideByRule } from './automatic.commands'
import { type CaseRow, type JudgedPost, lockedCase, lockedPost } from './case-rows.queries'
import { isOpen, nextState } from './case-state'
import { gravest } from './categories'
import { canReport } from './policy'
import { reopens } from './reopen'
import type { ReportInput } from './schema'
import { urgency } from './urgency'
import { weighedReports } from './weights.queries'

/**
 * A reader's flag on the revision that they read: once per person, revision and category (again is the same report).
 * Opens or re-opens the post's case, weighs all reports of the revision, and hides the post where the rule says so.
 * Refuses one's own post; a text that changed meanwhile (409); what the reporter may not see does not exist.
 */
export function reportPost(viewer: Viewer, input: ReportInput): Promise<{ slug: string; again: boolean }> {
  return transact(async (tx) => {
    const post = await lockedPost(tx, input)
    if (post?.state !== 'LIVE') throw notFound()
    demand(canReport(viewer, post))
    if (!isMember(viewer)) throw new Refusal('sign-in')
    if (post.publishedRevisionId !== input.revisionId) throw new Refusal('stale-revision')
    const reported = await writeReport(tx, viewer.id, input)
    if (!reported) return { slug: post.slug, again: true }
    const open = await caseOf(tx, post)
    const reports = await weighedReports(tx, input)
    await weigh(tx, { post, open, reports, input })
    await record(tx, viewer, {
      kind: 'post.reported',
      topicId: post.topicId,
      postId: post.id,
      category: input.category,
    })
    return { slug: post.slug, again: false }
  })
}

const writeReport = (tx: Tx, reporterId: string, input: ReportInput) =>
  row(
    tx,
    z.object({ id: z.string() }),
    sql`INSERT INTO "Report" ("topicId", "id", "postId", "revisionId", "reporterId", "category", "note", "caseId")
      VALUES (${input.topicId}::uuid, ${newId()}::uuid, ${input.postId}::uuid, ${input.revisionId}::uuid,
        ${reporterId}::uuid, ${input.category}::"ReportCategory", ${input.note}, ${input.postId}::uuid)
      ON CONFLICT ("topicId", "reporterId", "revisionId", "category") DO NOTHING RETURNING "id"::text`,
  )

async function caseOf(tx: Tx, post: JudgedPost): Promise<CaseRow> {
  await execute(
    tx,
    sql`INSERT INTO "Case" ("topicId", "id", "postId", "cause")
      VALUES (${post.topicId}::uuid, ${post.id}::uuid, ${post.id}::uuid, 'reported') ON CONFLICT DO NOTHING`,
  )
  const found = await lockedCase(tx, { topicId: post.topicId, caseId: post.id })
  if (!found) throw new Error(`the case of post ${post.id} is gone`)
  return found
}

type Weighing = { post: JudgedPost; open: CaseRow; reports: WeighedReport[]; input: ReportInput }

/** What the report makes of the case: open with a new urgency, re-opened, or only heavier. */
async function weigh(tx: Tx, { post, open, reports, input }: Weighing) {
  const last = open.decidedRevisionId && {
    revisionId: open.decidedRevisionId,
    weight: open.decidedWeight,
    category: open.decidedCategory,
  }
  const reopened =
    !isOpen(open.state) &&
    open.state !== 'APPEALED' &&
    (!last || reopens(last, { ...input, weight: weightOf(reports) }))
  const state = nextState(open.state, reopened ? 'reopen' : 'report')
  if (!isOpen(state)) return
  if (reopened || state !== open.state)
    await execute(
      tx,
      sql`UPDATE "Case" SET "state" = ${state}::"CaseState",
          "urgency" = CASE WHEN ${reopened} THEN 0 ELSE "urgency" END,
          "cause" = CASE WHEN ${reopened} THEN 'reported' ELSE "cause" END,
          "openedAt" = CASE WHEN ${reopened} THEN now() ELSE "openedAt" END,
          "version" = "version" + CASE WHEN ${reopened} THEN 1 ELSE 0 END
        WHERE "topicId" = ${open.topicId}::uuid AND "id" = ${open.id}::uuid`,
    )
  const outcome = await applyWeight(tx, { post, reports, screenerAgrees: false })
  // A pile of one side alone: the outside check may agree with it.
  const { topicId, postId, revisionId } = input
  if (outcome === 'oneSided')
    await addJob(tx, { task: 'screenReported', payload: { topicId, postId, revisionId }, key: `screen:${revisionId}` })
}

type Weight = { post: JudgedPost; reports: WeighedReport[]; screenerAgrees: boolean }

/** Puts an open case where its reports belong in the queue, and hides its post where the rule says so. */
async function applyWeight(tx: Tx, { post, reports, screenerAgrees }: Weight): Promise<AutoHide['outcome']> {
  const { weight, outcome, category } = autoHide(reports, screenerAgrees)
  const worst = gravest(reports.map((r) => r.category))
  const rank = urgency({ held: post.pending, category: worst, weight, outcome })
  await execute(
    tx,
    sql`UPDATE "Case" SET "oneSided" = ${outcome === 'oneSided'}, "urgency" = greatest(${rank}::int, "urgency")
      WHERE "topicId" = ${post.topicId}::uuid AND "postId" = ${post.id}::uuid`,
  )
  if (outcome === 'hide') await hideByRule(tx, post, category ?? worst ?? 'other')
  return outcome
}

export const ScreenJob = z.object({ topicId: z.uuid(), postId: z.uuid(), revisionId: z.uuid() })

/** Job: asks the outside check about a text that one side alone has reported, and hides it by the rule where it agrees. */
export async function screenReported(of: z.infer<typeof ScreenJob>): Promise<void> {
  const { topicId, revisionId: id } = of
  const revision = await prisma.postRevision.findUnique({ where: { topicId_id: { topicId, id } } })
  if (!revision || (await screened(revision.text)) !== 'flagged') return
  await transact(async (tx) => {
    const post = await lockedPost(tx, of)
    if (post?.state !== 'LIVE' || post.publishedRevisionId !== id) return
    const open = await lockedCase(tx, { topicId, caseId: post.id })
    if (!open || !isOpen(open.state)) return
    await applyWeight(tx, { post, reports: await weighedReports(tx, of), screenerAgrees: true })
  })
}
