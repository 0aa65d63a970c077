import { SinceQuery } from '@/lib/posts/path-schema'
import { newSince } from '@/lib/posts/queries'
import { apiQuery } from '@/lib/web/api'

export const GET = apiQuery(SinceQuery, newSince)
