import type { Permission } from '@/lib/kernel/permission'
import type { TopicState } from './schema'

/** One line of the home screen. `newPosts` and `newVersion` are since this member's last visit; nothing is new on a first one. */
export type TopicLineView = {
  id: string
  slug: string
  title: string
  summary: string
  state: TopicState
  publishedAt: Date | null
  lastActiveAt: Date
  sourceName: string | null
  words: number | null
  correctedAt: Date | null
  posts: number
  people: number
  newPosts: number
  newVersion: boolean
  visited: boolean
}

export type TopicsPageView = { topics: TopicLineView[]; older: string | null; can: { create: boolean } }

/** The frame of a topic's page. `counts` and `fresh` are by section; "" is what belongs to no section, in `counts` all of it. */
export type TopicHeaderView = {
  id: string
  slug: string
  title: string
  summary: string
  state: TopicState
  holdAll: boolean
  slowSeconds: number
  publishedAt: Date | null
  lastActiveAt: Date
  counts: Record<string, { posts: number; people: number }>
  mediators: { id: string; name: string }[]
  seen: { at: Date; version: number } | null
  fresh: Record<string, number>
  newPosts: number
  isMember: boolean
  can: { post: Permission; slow: boolean; lock: boolean; archive: boolean; holdAll: boolean; edit: boolean }
}
