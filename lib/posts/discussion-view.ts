import type { Viewer } from '@/lib/kernel/viewer'
import { cursorOf } from '@/lib/topics/cursor'
import { branchHref, discussionHref, type Place } from './addresses'
import type { PageRows } from './discussion.queries'
import { canPost } from './policy'
import type { PostRow, TopicRow } from './post-rows.queries'
import { passageView, postView } from './post-view'
import type { PostsQuery } from './schema'
import { scoredCursorOf } from './scored-cursor'
import { threadOrder } from './thread-order'
import { type DiscussionView, type PostView, postOrders } from './views'

/** A page's rows as their viewer sees them: in reading order, with the addresses around them. */
export function discussionView(viewer: Viewer, of: PostsQuery, page: PageRows): DiscussionView {
  const { topic, passage } = page
  const order = page.focus ? 'oldest' : of.order
  const flat = !page.focus && (of.passage !== undefined || order === 'valued')
  const place: Place = page.focus
    ? { slug: topic.slug }
    : { slug: topic.slug, section: of.section, passage: of.passage, order }
  const shown = { viewer, topic, focus: page.focus, now: new Date() }
  const scanned = inScan(page)
  const waiting = flat ? [] : page.posts.filter((post) => post.place === null && post.parentId === null)
  const tops = flat
    ? scanned
    : order === 'newest'
      ? [...byKey(waiting).reverse(), ...scanned]
      : [...scanned, ...byKey(waiting)]
  const ordered = flat
    ? scanned.map((post) => ({ ...post, indent: 0 as const }))
    : threadOrder(
        page.posts,
        tops.map((post) => post.id),
      )
  const posts = ordered.map((post) => postView(post, shown))
  const { earlier, later } = around(page, scanned, flat && order === 'valued' && !of.passage, place)
  return {
    topicId: topic.topicId,
    slug: topic.slug,
    order,
    sectionId: of.section !== undefined && !page.focus ? of.section : null,
    sectionTitle: topic.askedTitle ?? '',
    passage: passage && passageView(topic.slug, passage),
    posts: flat ? posts : withMore(topic, posts, ordered),
    earlier,
    later,
    orders: postOrders.map((each) => ({
      order: each,
      href: discussionHref({ slug: topic.slug, section: place.section, order: each }),
    })),
    wholeHref: discussionHref({ slug: topic.slug }),
    newestAt: page.posts.reduce<string | null>(
      (newest, { key, public: seen }) => (seen && (!newest || key > newest) ? key : newest),
      null,
    ),
    canPost: canPost(viewer, { state: topic.topicState }),
  }
}

const byKey = (posts: PostRow[]) => [...posts].sort((a, b) => (a.key < b.key ? -1 : 1))

/** What the scan went along, in the order of the page. */
function inScan({ posts, backward }: PageRows): PostRow[] {
  const along = posts.filter((post) => post.place !== null).sort((a, b) => (a.place ?? 0) - (b.place ?? 0))
  return backward ? along.reverse() : along
}

function around({ topic, backward, behind }: PageRows, scanned: PostRow[], scored: boolean, place: Place) {
  const word = (post: PostRow | undefined) =>
    post && (scored ? scoredCursorOf(post) : cursorOf({ at: post.key, id: post.id }))
  const before = backward ? topic.more : behind
  const after = backward ? behind : topic.more
  return {
    earlier: before ? discussionHref({ ...place, before: word(scanned[0]) }) : null,
    later: after ? discussionHref({ ...place, after: word(scanned.at(-1)) }) : null,
  }
}

/** Replies that a page leaves out are counted on the last shown post of their branch. */
function withMore({ slug }: TopicRow, posts: PostView[], rows: PostRow[]): PostView[] {
  return posts.map((post, i) => {
    const rootId = rows[i]?.rootId
    if (!rootId || rows[i + 1]?.rootId === rootId) return post
    const branch = rows.filter((row) => row.rootId === rootId)
    const replies = branch.filter((row) => row.parentId !== null && row.state === 'LIVE').length
    const count = (branch.find((row) => row.id === rootId)?.branchCount ?? 0) - replies
    return count > 0 ? { ...post, moreReplies: { count, href: branchHref(slug, rootId) } } : post
  })
}
