import { markRead } from '@/lib/notifications/commands'
import { MarkReadInput } from '@/lib/notifications/schema'
import { api } from '@/lib/web/api'

export const POST = api(MarkReadInput, markRead)
