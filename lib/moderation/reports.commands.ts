import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { execute, row, sql } from '@/lib/db/sql'
import { transact } from '@/lib/db/transact'
import { record } from '@/lib/events/record'
import { newId } from '@/lib/kernel/id'
import { demand } from '@/lib/kernel/permission'
import { notFound, Refusal } from '@/lib/kernel/refusal'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import { autoHide, type WeighedReport, weightOf } from './auto-hide'
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
  const { weight, outcome, category } = autoHide(reports)
  const worst = gravest(reports.map((r) => r.category))
  const rank = urgency({ held: post.pending, category: worst, weight, outcome })
  await execute(
    tx,
    sql`UPDATE "Case" SET "state" = ${state}::"CaseState", "oneSided" = ${outcome === 'oneSided'},
        "urgency" = greatest(${rank}::int, CASE WHEN ${reopened} THEN 0 ELSE "urgency" END),
        "cause" = CASE WHEN ${reopened} THEN 'reported' ELSE "cause" END,
        "openedAt" = CASE WHEN ${reopened} THEN now() ELSE "openedAt" END,
        "version" = "version" + CASE WHEN ${reopened} THEN 1 ELSE 0 END
      WHERE "topicId" = ${open.topicId}::uuid AND "id" = ${open.id}::uuid`,
  )
  if (outcome === 'hide') await hideByRule(tx, post, category ?? worst ?? 'other')
}
