import type { Viewer } from '@/lib/kernel/viewer'
import { discussionPage } from './queries'
import type { PostsQuery } from './schema'
import type { DiscussionView } from './views'

/** A page of the discussion for programs: the pages before and after it are addresses of the API. Null as for readers. */
export async function postsForPrograms(viewer: Viewer, of: PostsQuery): Promise<DiscussionView | null> {
  const page = await discussionPage(viewer, of)
  return page && { ...page, earlier: apiAddress(page.earlier), later: apiAddress(page.later) }
}

const apiAddress = (href: string | null) =>
  href?.replace(/^\/t\/([^/?#]+)(\?[^#]*)?(#.*)?$/, '/api/v1/topics/$1/posts$2') ?? null
