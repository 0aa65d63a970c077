import type { SiteRole, TopicRole } from '@/lib/kernel/viewer'

type HeldTopicRole = { topicId: string; slug: string; title: string; role: TopicRole }

/** What everybody may know of a person. */
export type PersonView = {
  id: string
  name: string
  roles: SiteRole[]
  topicRoles: HeldTopicRole[]
  memberSince: Date
}

/** One line of the people page, for admins. */
export type ListedPersonView = {
  id: string
  name: string
  email: string
  emailVerified: boolean
  roles: SiteRole[]
  createdAt: Date
}

/** One person with what an admin may change. */
export type ManagedPersonView = PersonView & {
  email: string
  emailVerified: boolean
  topics: { id: string; title: string }[]
}
