import { reviewCase } from '@/lib/moderation/case.queries'
import { decideCase } from '@/lib/moderation/decisions.commands'
import { CaseInput, DecideInput } from '@/lib/moderation/schema'
import { api, apiQuery } from '@/lib/web/api'

export const GET = apiQuery(CaseInput, reviewCase)
export const POST = api(DecideInput, decideCase)
