import { reviewQueue } from '@/lib/moderation/queue.queries'
import { NothingInput } from '@/lib/moderation/schema'
import { apiQuery } from '@/lib/web/api'

export const GET = apiQuery(NothingInput, reviewQueue)
