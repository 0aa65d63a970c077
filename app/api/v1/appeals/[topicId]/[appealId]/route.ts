import { decideAppeal } from '@/lib/moderation/appeals.commands'
import { DecideAppealInput } from '@/lib/moderation/schema'
import { api } from '@/lib/web/api'

export const POST = api(DecideAppealInput, decideAppeal)
