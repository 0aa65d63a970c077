import type { PostOrder } from './views'

export type Place = {
  slug: string
  section?: string
  passage?: string
  order?: PostOrder
  after?: string
  before?: string
}

/** The address of a page of a discussion; the start of the whole, oldest first, is the topic's own. */
export function discussionHref({ slug, section, passage, order, after, before }: Place): string {
  const query = new URLSearchParams()
  if (section !== undefined) query.set('section', section)
  if (passage !== undefined) query.set('passage', passage)
  if (order && order !== 'oldest') query.set('order', order)
  if (after) query.set('after', after)
  if (before) query.set('before', before)
  const search = query.toString()
  return `/t/${slug}${search ? `?${search}` : ''}#discussion`
}

/** The address of a branch by itself, from a reply on. */
export function branchHref(slug: string, rootId: string, cut: { after?: string; before?: string } = {}): string {
  const query = new URLSearchParams({ branch: '1', ...cut })
  return `/t/${slug}/posts/${rootId}?${query}`
}
