import { ownNotifications } from '@/lib/notifications/queries'
import { NotificationsInput } from '@/lib/notifications/schema'
import { apiQuery } from '@/lib/web/api'

export const GET = apiQuery(NotificationsInput, ownNotifications)
