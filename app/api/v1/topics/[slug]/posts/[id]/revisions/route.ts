import { PostPath } from '@/lib/posts/path-schema'
import { revisionsOf } from '@/lib/posts/queries'
import { apiQuery } from '@/lib/web/api'

export const GET = apiQuery(PostPath, revisionsOf)
