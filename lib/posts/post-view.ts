import { isMember, moderates, type Viewer } from '@/lib/kernel/viewer'
import { blankQuotes } from './blank-quotes'
import { domId, permalink } from './permalink'
import { canDelete, canEdit, canRate, canReply, canUndelete, offersReport } from './policy'
import type { PassageRow, PostRow, TopicRow } from './post-rows.queries'
import type { AuthorView, PassageView, PostView } from './views'

export type Shown = { viewer: Viewer; topic: TopicRow; focus?: string; now: Date }

/** One post for one viewer: what they may read, and what they may do. */
export function postView(post: PostRow & { indent: 0 | 1 | 2 }, { viewer, topic, focus, now }: Shown): PostView {
  const mine = isMember(viewer) && viewer.id === post.authorId
  const link = permalink(topic.slug, post.id)
  const here = { id: topic.topicId, state: topic.topicState }
  const shown = (html: string) => blankQuotes(html, post.blank ?? [])
  return {
    id: post.id,
    topicId: topic.topicId,
    slug: topic.slug,
    domId: domId(post.id),
    permalink: link,
    state: post.state,
    html: post.readable && post.html !== null ? shown(post.html) : null,
    author: post.readable || mine ? authorView(post) : null,
    mine,
    at: post.at,
    editedAt: post.readable ? post.editedAt : null,
    editedAfterReplies: post.repliesAtEdit,
    hold: post.hold ? { reason: post.hold } : null,
    waitingEdit: post.waiting && { ...post.waiting, html: shown(post.waiting.html) },
    fate: post.fate,
    decisionHref: mine && post.fate ? `/notifications/decisions/${post.id}` : null,
    passage: post.passage && passageView(topic.slug, post.passage),
    sectionId: post.sectionId,
    sectionTitle: post.sectionTitle ?? '',
    inReplyTo: post.parentId
      ? { id: post.parentId, name: post.parentName, permalink: permalink(topic.slug, post.parentId) }
      : null,
    indent: post.indent,
    depth: post.depth,
    replyCount: post.replyCount,
    moreReplies: null,
    valuable: { yes: post.yes, mine: post.rated, acrossViews: post.acrossViews && post.state === 'LIVE' },
    isNew: post.isNew,
    focused: post.id === focus,
    can: {
      reply: canReply(viewer, here, post),
      quote: post.state === 'LIVE' && canReply(viewer, here, post).allowed,
      edit: canEdit(viewer, here, post).allowed,
      delete: canDelete(viewer, post).allowed,
      undelete: canUndelete(viewer, post, now).allowed,
      report: offersReport(viewer, post),
      rate: canRate(viewer, here, post).allowed,
      seeRevisions: post.readable && (post.editedAt !== null || post.waiting !== null),
      review: moderates(viewer, topic.topicId) && post.state !== 'AUTHOR_DELETED',
    },
  }
}

function authorView(post: PostRow): AuthorView {
  const roles = [...post.authorRoles, post.topicRole]
  const role = (['admin', 'moderator', 'mediator', 'editor'] as const).find((r) => roles.includes(r)) ?? null
  return { id: post.authorId, name: post.author, role, stance: post.stance }
}

/** A passage with its place in the article. */
export const passageView = (slug: string, passage: PassageRow): PassageView => ({
  ...passage,
  href: `/t/${slug}#${encodeURIComponent(passage.blockId)}`,
})
