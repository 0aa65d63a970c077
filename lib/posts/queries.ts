import type { Viewer } from '@/lib/kernel/viewer'
import type { BranchView, ComposerView, DiscussionView, PostOrder, PostView, RevisionsView } from './views'

export type DiscussionOf = {
  slug: string
  order?: PostOrder
  /** A section's heading block; undefined is the whole topic. */
  sectionId?: string
  /** Words from an address (`after=`, `before=`); anything made up is the start. */
  after?: string
  before?: string
  /** A post: the page that holds it, whatever `after` and `before` say. */
  focus?: string
}

/** A page of the discussion; null where there is no such topic or focused post for this viewer. */
export async function discussionPage(_viewer: Viewer, _of: DiscussionOf): Promise<DiscussionView | null> {
  return null
}

/** A post's own page: its branch with its replies, 50 a page; null as for what never was. */
export async function branchPage(
  _viewer: Viewer,
  _of: { slug: string; postId: string; after?: string; before?: string },
): Promise<BranchView | null> {
  return null
}

/** One post, for the pages that edit, delete or report it. */
export async function onePost(_viewer: Viewer, _of: { slug: string; postId: string }): Promise<PostView | null> {
  return null
}

/** Replies published since a moment (`newestAt` of a view), by others: how many (at most 100) and the first of them. */
export async function newSince(
  _viewer: Viewer,
  _of: { slug: string; since: string },
): Promise<{ count: number; firstPermalink: string | null } | null> {
  return null
}

export type ComposerOf = {
  slug: string
  parentId?: string
  sectionId?: string
  editId?: string
  /** Quote the answered post's words into an empty composer. */
  quote?: boolean
  passage?: { blockId: string; version?: number; exact?: string; prefix?: string; suffix?: string }
}

/** What the composer needs: draft, what it answers, whether it will wait. Null where that is not there for this viewer. */
export async function composer(_viewer: Viewer, _of: ComposerOf): Promise<ComposerView | null> {
  return null
}

/** The texts of a post, oldest first. */
export async function revisionsOf(
  _viewer: Viewer,
  _of: { slug: string; postId: string },
): Promise<RevisionsView | null> {
  return null
}
