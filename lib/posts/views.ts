import type { Permission } from '@/lib/kernel/permission'
import type { PostState } from './post-states'

/** Orders of a discussion: branches by age, or posts by how much they are valued across views. */
export const postOrders = ['oldest', 'newest', 'valued'] as const
export type PostOrder = (typeof postOrders)[number]

export type AuthorView = {
  id: string
  name: string
  /** The highest role that they have in this topic, shown as a badge. */
  role: 'admin' | 'editor' | 'moderator' | 'mediator' | null
  /** Their answer in the topic's main poll ("-2" … "2", "dont-know", "reject"), only where this post shows it. */
  stance: string | null
}

/** The passage that a post answers, as first quoted. */
export type PassageView = {
  /** The anchor's id. */
  id: string
  exact: string
  /** Where it hangs in the version now shown. */
  state: 'EXACT' | 'MOVED' | 'CHANGED' | 'REMOVED'
  blockId: string
  sectionId: string
  /** Words of that section's heading; "" before the first. */
  sectionTitle: string
  /** The article at the passage. */
  href: string
  /** When a material correction changed its block after it was quoted. */
  correctedAt: Date | null
}

/** Why a text waits or is hidden: a key under `posts.hold`. Only its author and moderators get it. */
export type HoldView = { reason: string }

export type PostView = {
  id: string
  topicId: string
  slug: string
  /** `post-<id>`: the id of its element. */
  domId: string
  /** Opens the page that holds it. */
  permalink: string
  state: PostState
  /** Rendered and sanitised. Null is a tombstone: its words are not this viewer's to read. */
  html: string | null
  /** Null where a tombstone names nobody. */
  author: AuthorView | null
  mine: boolean
  /** When it became visible; when it was sent, while it never was. */
  at: Date
  editedAt: Date | null
  /** “edited, after 3 replies”. */
  editedAfterReplies: number
  /** To its author and moderators: why it, or its newest edit, waits or is hidden. */
  hold: HoldView | null
  /** To its author and moderators: the edit that waits beside the visible text. */
  waitingEdit: { html: string; at: Date } | null
  /** What a tombstone may say about a decision: as in the public log. */
  fate: { at: Date; ground: string; logSeq: string | null } | null
  /** To its author: the notice of that decision. */
  decisionHref: string | null
  passage: PassageView | null
  sectionId: string
  /** Words of its section's heading; "" for the topic as a whole. */
  sectionTitle: string
  inReplyTo: { id: string; name: string | null; permalink: string } | null
  /** 0 opens a branch; replies indent to 1 and 2 and then stay flat, where `inReplyTo` is said. */
  indent: 0 | 1 | 2
  depth: number
  /** Visible direct replies. */
  replyCount: number
  /** On the last shown post of a branch: visible replies of it that this page leaves out, and where they are. */
  moreReplies: { count: number; href: string } | null
  valuable: { yes: number; mine: boolean | null; acrossViews: boolean }
  /** Published since the viewer's last visit, by somebody else. */
  isNew: boolean
  /** The post that the address names: to be scrolled to and focused. */
  focused: boolean
  can: {
    reply: Permission
    quote: boolean
    edit: boolean
    delete: boolean
    /** Take one's own deletion back. */
    undelete: boolean
    report: boolean
    rate: boolean
    /** There are earlier texts, and the viewer may compare them. */
    seeRevisions: boolean
    /** Open its case. */
    review: boolean
  }
}

/** A page of a topic's discussion, in reading order. Addresses are ready to be an `href`. */
export type DiscussionView = {
  topicId: string
  slug: string
  order: PostOrder
  /** Null is the whole topic. */
  sectionId: string | null
  sectionTitle: string
  /** The passage whose answers these are, where the address names one. */
  passage: PassageView | null
  posts: PostView[]
  earlier: string | null
  later: string | null
  /** Permanent addresses of every order of the same place. */
  orders: { order: PostOrder; href: string }[]
  /** The same discussion without section or passage. */
  wholeHref: string
  /** Publication time of the newest post shown, to the microsecond: what `seenAction` keeps and `newSince` counts from. */
  newestAt: string | null
  canPost: Permission
}

/** One branch by itself: its first post and its replies, page by page. */
export type BranchView = {
  topicId: string
  slug: string
  topicTitle: string
  /** The post that opens it. */
  rootPermalink: string
  posts: PostView[]
  earlier: string | null
  later: string | null
  canPost: Permission
}

/** What a composer writes: a reply to the topic, a section, a passage or a post, or an edit of one's own post. */
export type ComposerView = {
  topicId: string
  slug: string
  topicTitle: string
  kind: 'reply' | 'edit'
  /** Draft target: "topic", "section:<id>", "passage:<block id>", "post:<id>" or "edit:<id>". */
  target: string
  /** The post that is answered. */
  parentId: string | null
  /** The post that is edited, and the text that is being changed. */
  postId: string | null
  revisionId: string | null
  sectionId: string
  sectionTitle: string
  /** The article version now shown. */
  version: number
  /** Made on the server: the same key is the same post. */
  submitKey: string
  answering: { id: string; name: string; excerpt: string; permalink: string } | null
  passage: { version: number; blockId: string; exact: string; prefix: string; suffix: string } | null
  draft: DraftView | null
  /** What the field starts with: the draft, the edited text, or the quotation asked for. */
  text: string
  showsStance: boolean
  /** The viewer has a stance that could be shown. */
  hasStance: boolean
  /** It will wait for review whatever it says, and why. */
  willWait: HoldView | null
  can: Permission
}

export type DraftView = {
  target: string
  text: string
  /** The next save sends one more. */
  sequence: number
  savedAt: Date
  /** The older text that a newer draft from another device replaced. */
  kept: string | null
}

export type RevisionView = {
  id: string
  number: number
  at: Date
  state: 'PENDING' | 'PUBLISHED' | 'SUPERSEDED' | 'REJECTED'
  /** Words against the text before. */
  changes: { kind: 'same' | 'added' | 'removed'; text: string }[]
}

/** Every published text of a post, oldest first; waiting and rejected ones for its author and moderators only. */
export type RevisionsView = { post: PostView; topicTitle: string; revisions: RevisionView[] }

export type PreviewView = { html: string }
