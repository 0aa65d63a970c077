import { deletePost, editPost } from '@/lib/posts/own-posts.commands'
import { EditAtPath, PostAtPath, PostPath } from '@/lib/posts/path-schema'
import { onePost } from '@/lib/posts/queries'
import { api, apiQuery } from '@/lib/web/api'

export const GET = apiQuery(PostPath, onePost)
export const PATCH = api(EditAtPath, editPost)
export const DELETE = api(PostAtPath, deletePost)
