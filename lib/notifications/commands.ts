import { prisma } from '@/lib/db/client'
import { allow, demand, deny } from '@/lib/kernel/permission'
import { notFound } from '@/lib/kernel/refusal'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import { oneOwnNotification } from './queries'
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

/** Marks a notification as read and answers where it leads; another's is a 404. */
export async function openNotification(viewer: Viewer, { id }: { id: string }): Promise<{ href: string }> {
  const found = await oneOwnNotification(viewer, id)
  if (!found) throw notFound()
  if (found.unread) await markRead(viewer, { id })
  return { href: found.href }
}
