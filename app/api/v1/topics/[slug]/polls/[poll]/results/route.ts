import { pollNumbers } from '@/lib/polls/results.queries'
import { ResultsInput } from '@/lib/polls/schema'
import { apiQuery } from '@/lib/web/api'

export const GET = apiQuery(ResultsInput, (viewer, input) => pollNumbers(viewer, input))
