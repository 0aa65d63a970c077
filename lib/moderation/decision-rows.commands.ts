import type { Tx } from '@/lib/db/client'
import { execute, sql } from '@/lib/db/sql'
import { newId } from '@/lib/kernel/id'
import type { JudgedPost } from './case-rows.queries'

type Written = {
  post: JudgedPost
  deciderId: string | null
  action: string
  ground: string
  reason: string
  facts?: string
  source: 'report' | 'own' | 'automated' | 'appeal'
  conflicted?: boolean
  caseVersion?: number
}

/** Writes a decision down, with how the post stood before, so that it can be undone or reversed. */
export function writeDecision(tx: Tx, { post, ...decision }: Written) {
  return tx.decision.create({
    data: {
      topicId: post.topicId,
      id: newId(),
      caseId: post.id,
      postId: post.id,
      revisionId: post.latestRevisionId,
      postState: post.state,
      ...decision,
    },
  })
}

/** Ties a decision to its line in the public log: the newest, written a moment ago under the log's own lock. */
export const noteLogLine = (tx: Tx, { topicId, id }: { topicId: string; id: string }) =>
  execute(
    tx,
    sql`UPDATE "Decision" SET "logSeq" = (SELECT max("seq") FROM "LogEntry")
      WHERE "topicId" = ${topicId}::uuid AND "id" = ${id}::uuid`,
  )
