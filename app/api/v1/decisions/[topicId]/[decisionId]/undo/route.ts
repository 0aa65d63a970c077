import { UndoInput } from '@/lib/moderation/schema'
import { undoDecision } from '@/lib/moderation/undo.commands'
import { api } from '@/lib/web/api'

export const POST = api(UndoInput, undoDecision)
