import type { locales } from './locales.mjs'

export type Locale = (typeof locales)[number]

export type SiteRole = 'editor' | 'moderator' | 'admin'
export type TopicRole = 'moderator' | 'mediator'

/** Somebody with an account and a live session. */
export type Member = {
  id: string
  name: string
  locale: Locale
  /** Site roles beyond membership. */
  roles: readonly SiteRole[]
  /** Roles given for one topic: topic id → role. */
  topicRoles: Readonly<Record<string, TopicRole>>
  emailVerified: boolean
  /** 0–4, earned; staff count 5 in report weights. */
  trust: number
  /** What a moderator has imposed, if it is in force now. */
  sanction: { kind: 'hold' | 'suspend' | 'ban'; until: Date | null; reason: string } | null
  sessionId: string
  memberSince: Date
}

export type Visitor = { id: null; locale: Locale }

/** Who is asking: the first argument of every query and command; never a request or a user id. */
export type Viewer = Member | Visitor

export const visitor = (locale: Locale = 'en'): Visitor => ({ id: null, locale })

export const isMember = (viewer: Viewer): viewer is Member => viewer.id !== null

export const hasRole = (viewer: Viewer, role: SiteRole): boolean => isMember(viewer) && viewer.roles.includes(role)

/** Site moderators and admins everywhere, a topic's moderators in it. */
export const moderates = (viewer: Viewer, topicId?: string): boolean =>
  isMember(viewer) &&
  (viewer.roles.includes('moderator') ||
    viewer.roles.includes('admin') ||
    (topicId !== undefined && viewer.topicRoles[topicId] === 'moderator'))

export const mediates = (viewer: Viewer, topicId: string): boolean =>
  isMember(viewer) && viewer.topicRoles[topicId] === 'mediator'

/** Editors and admins: who import articles, publish versions, open and close polls. */
export const edits = (viewer: Viewer): boolean => hasRole(viewer, 'editor') || hasRole(viewer, 'admin')
