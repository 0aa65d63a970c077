import { publicLog } from '@/lib/moderation/log.queries'
import { LogInput } from '@/lib/moderation/schema'
import { apiQuery } from '@/lib/web/api'

export const GET = apiQuery(LogInput, (_viewer, input) => publicLog(input))
