import { discussionPage } from '@/lib/posts/queries'
import { postReply } from '@/lib/posts/replies.commands'
import { PostsQuery, ReplyInput } from '@/lib/posts/schema'
import { api, apiQuery } from '@/lib/web/api'

export const GET = apiQuery(PostsQuery, discussionPage)
export const POST = api(ReplyInput, postReply, { status: 201 })
