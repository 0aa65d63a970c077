import { pollCard } from '@/lib/polls/queries'
import { PollPath } from '@/lib/polls/schema'
import { apiQuery } from '@/lib/web/api'

export const GET = apiQuery(PollPath, (viewer, at) => pollCard(viewer, at))
