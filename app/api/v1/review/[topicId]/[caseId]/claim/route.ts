import { claimCase, releaseCase } from '@/lib/moderation/cases.commands'
import { CaseInput } from '@/lib/moderation/schema'
import { api } from '@/lib/web/api'

export const POST = api(CaseInput, claimCase)
export const DELETE = api(CaseInput, releaseCase)
