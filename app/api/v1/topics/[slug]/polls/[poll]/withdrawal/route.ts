import { withdrawBallot } from '@/lib/polls/ballots.commands'
import { PollPath } from '@/lib/polls/schema'
import { api } from '@/lib/web/api'

export const POST = api(PollPath, withdrawBallot)
