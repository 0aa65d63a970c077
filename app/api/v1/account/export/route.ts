import { ownData } from '@/lib/privacy/queries'
import { ExportInput } from '@/lib/privacy/schema'
import { apiQuery } from '@/lib/web/api'

export const GET = apiQuery(ExportInput, ownData)
