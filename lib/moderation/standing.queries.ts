import { prisma } from '@/lib/db/client'
import { isMember, type Viewer } from '@/lib/kernel/viewer'

export type SanctionView = {
  id: string
  kind: string
  reason: string
  until: Date | null
  readAt: Date | null
  liftedAt: Date | null
  createdAt: Date
}

/** What was imposed on one's own account, newest first, at most 50. Names no moderator. */
export async function ownSanctions(viewer: Viewer): Promise<SanctionView[]> {
  if (!isMember(viewer)) return []
  return prisma.sanction.findMany({
    where: { userId: viewer.id },
    orderBy: { createdAt: 'desc' },
    take: 50,
    select: { id: true, kind: true, reason: true, until: true, readAt: true, liftedAt: true, createdAt: true },
  })
}
