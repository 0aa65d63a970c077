import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { tell } from './tell.commands'

export const DecisionJob = z.object({ topicId: z.uuid(), decisionId: z.uuid() })
export const SanctionJob = z.object({ sanctionId: z.uuid() })

/** Decisions that change nothing for the author say nothing to them. */
const silent = ['keep']

/**
 * Job: tells the author what was decided about their post, or that it was taken back, and those whose reports led to it
 * how their report was answered.
 */
export async function tellDecision({ topicId, decisionId }: z.infer<typeof DecisionJob>): Promise<void> {
  const decision = await prisma.decision.findUnique({ where: { topicId_id: { topicId, id: decisionId } } })
  if (!decision) return
  const { postId, action, undoneAt } = decision
  const post = await prisma.post.findUnique({
    where: { topicId_id: { topicId, id: postId } },
    select: { authorId: true },
  })
  if (!post || silent.includes(action)) return tellReporters({ topicId, decisionId, postId })
  const kind = undoneAt ? 'decisionUndone' : 'decision'
  await tell([post.authorId], {
    kind,
    topicId,
    payload: { decisionId, action, postId },
    once: `${kind}:${decisionId}`,
  })
  await tellReporters({ topicId, decisionId, postId })
}

/** Those whose reports this decision answers: sent since the one before it. */
async function tellReporters({ topicId, decisionId, postId }: { topicId: string; decisionId: string; postId: string }) {
  const before = await prisma.decision.findFirst({
    where: { topicId, postId, id: { lt: decisionId }, source: { not: 'automated' }, undoneAt: null },
    orderBy: { id: 'desc' },
  })
  const reports = await prisma.report.findMany({
    where: { topicId, postId, agreed: { not: null }, ...(before && { createdAt: { gt: before.createdAt } }) },
    select: { reporterId: true, agreed: true },
    take: 500,
  })
  for (const agreed of [true, false]) {
    const people = reports.filter((report) => report.agreed === agreed).map((report) => report.reporterId)
    await tell(people, {
      kind: 'reportDecided',
      topicId,
      payload: { postId, agreed },
      once: `report:${decisionId}`,
    })
  }
}

/** Job: tells somebody that a sanction was imposed on them, or lifted. */
export async function tellSanction({ sanctionId }: z.infer<typeof SanctionJob>): Promise<void> {
  const found = await prisma.sanction.findUnique({ where: { id: sanctionId } })
  if (!found) return
  const { userId, kind: sanction, reason } = found
  if (found.liftedAt) {
    await tell([userId], {
      kind: 'sanctionLifted',
      payload: { sanctionId, sanction },
      once: `lifted:${sanctionId}`,
    })
    return
  }
  const until = found.until?.toISOString() ?? null
  await tell([userId], {
    kind: 'sanction',
    payload: { sanctionId, sanction, until, reason },
    once: `sanction:${sanctionId}`,
  })
}
