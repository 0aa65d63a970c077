import { showResults } from '@/lib/polls/extras.commands'
import { PollPath } from '@/lib/polls/schema'
import { api } from '@/lib/web/api'

export const POST = api(PollPath, showResults)
