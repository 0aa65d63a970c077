import { castBallot } from '@/lib/polls/ballots.commands'
import { BallotInput } from '@/lib/polls/schema'
import { api } from '@/lib/web/api'

export const POST = api(BallotInput, castBallot)
