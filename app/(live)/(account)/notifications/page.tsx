import { NotificationsScreen } from '@/components/notifications/notifications-screen'
import { getTranslations } from '@/i18n/words'
import { ownNotifications } from '@/lib/notifications/queries'
import { demandMember } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('notifications'))('title') })

export default async function NotificationsPage({ searchParams }: PageProps<'/notifications'>) {
  const viewer = await demandMember('/notifications')
  const before = String((await searchParams).before ?? '') || undefined
  return <NotificationsScreen page={await ownNotifications(viewer, { before })} first={!before} />
}
