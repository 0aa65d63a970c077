import { reportPost } from '@/lib/moderation/reports.commands'
import { ReportInput } from '@/lib/moderation/schema'
import { api } from '@/lib/web/api'

export const POST = api(ReportInput, reportPost, { status: 201 })
