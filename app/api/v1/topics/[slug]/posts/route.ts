import { postsForPrograms } from '@/lib/posts/programs.queries'
import { postReply } from '@/lib/posts/replies.commands'
import { PostsQuery, ReplyInput } from '@/lib/posts/schema'
import { api, apiQuery } from '@/lib/web/api'

export const GET = apiQuery(PostsQuery, postsForPrograms)
export const POST = api(ReplyInput, postReply, { status: 201 })
