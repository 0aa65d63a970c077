import type { Viewer } from '@/lib/kernel/viewer'
import { pageRows } from './discussion.queries'
import { discussionView } from './discussion-view'
import type { PostsQuery } from './schema'
import type { BranchView, ComposerView, DiscussionView, PostView, RevisionsView } from './views'

/** A page of the discussion; null where there is no such topic, passage or post for this viewer. */
export async function discussionPage(viewer: Viewer, of: PostsQuery): Promise<DiscussionView | null> {
  const page = await pageRows(viewer, of)
  return page && discussionView(viewer, of, page)
}

export type PostOf = { slug: string; postId: string }

/** The branch of a post with its replies, 50 a page; null as for what never was. */
export async function branchPage(
  _viewer: Viewer,
  _of: PostOf & { after?: string; before?: string },
): Promise<BranchView | null> {
  return null
}

/** One post, for the pages that edit, delete or report it; null as for what never was. */
export async function onePost(_viewer: Viewer, _of: PostOf): Promise<PostView | null> {
  return null
}

/** Replies by others published since `newestAt` of a view: how many (at most 100) and the first of them. */
export async function newSince(
  _viewer: Viewer,
  _of: { slug: string; since: string },
): Promise<{ count: number; firstPermalink: string | null } | null> {
  return null
}

export type ComposerOf = {
  slug: string
  /** The post that is answered, and whether its words are quoted. */
  parentId?: string
  quote?: boolean
  sectionId?: string
  /** One's own post that is edited. */
  editId?: string
  /** A block, or words in it. */
  passage?: { blockId: string; version?: number; exact?: string; prefix?: string; suffix?: string }
}

/** What the composer needs: draft, what it answers, whether it will wait. Null where that is not there for this viewer. */
export async function composer(_viewer: Viewer, _of: ComposerOf): Promise<ComposerView | null> {
  return null
}

/** The texts of a post that the viewer may compare; null as for what never was. */
export async function revisionsOf(_viewer: Viewer, _of: PostOf): Promise<RevisionsView | null> {
  return null
}
