import { prisma } from '@/lib/db/client'
import { allow, demand, deny } from '@/lib/kernel/permission'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import type { MarkReadInput } from './schema'

/** Marks one of one's own notifications as read, or all; answers how many were new. */
export async function markRead(viewer: Viewer, { id }: MarkReadInput): Promise<{ read: number }> {
  demand(isMember(viewer) ? allow : deny('sign-in'))
  const { count } = await prisma.notification.updateMany({
    where: { userId: viewer.id ?? '', readAt: null, ...(id && { id }) },
    data: { readAt: new Date() },
  })
  return { read: count }
}
