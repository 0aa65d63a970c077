import { appealDecision } from '@/lib/moderation/appeals.commands'
import { AppealInput } from '@/lib/moderation/schema'
import { api } from '@/lib/web/api'

export const POST = api(AppealInput, appealDecision, { status: 201 })
