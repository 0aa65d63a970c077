import { notFound, redirect } from 'next/navigation'
import { isId } from '@/lib/kernel/id'
import { openNotification } from '@/lib/notifications/commands'
import { demandMember, orNotFound } from '@/lib/web/page'

/** Where a notification leads; it is read from then on. Opening it again changes nothing. */
export default async function NotificationPage({ params }: PageProps<'/notifications/[id]'>) {
  const { id } = await params
  if (!isId(id)) notFound()
  const viewer = await demandMember(`/notifications/${id}`)
  const { href } = await orNotFound(openNotification(viewer, { id }))
  redirect(href)
}
