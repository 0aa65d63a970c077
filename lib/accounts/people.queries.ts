import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { rows, sql } from '@/lib/db/sql'
import { demand } from '@/lib/kernel/permission'
import type { Viewer } from '@/lib/kernel/viewer'
import { nameKey } from './names'
import type { ListedPersonView, ManagedPersonView, PersonView } from './person-views'
import { canManagePeople } from './policy'

/** What everybody may know of a person, by name as it reads or by the id that the public log says; null where there is nobody (or nobody any more). */
export async function publicPerson(_viewer: Viewer, name: string): Promise<PersonView | null> {
  const user = await prisma.user.findFirst({
    where: { erasedAt: null, OR: [{ nameKey: nameKey(name) }, ...(uuid.test(name) ? [{ id: name }] : [])] },
    include: { topicRoles: { include: { topic: { select: { slug: true, title: true, state: true } } } } },
  })
  if (!user) return null
  const topicRoles = user.topicRoles
    .filter(({ topic }) => topic.state !== 'draft')
    .map(({ topicId, role, topic }) => ({ topicId, role, slug: topic.slug, title: topic.title }))
  return { id: user.id, name: user.name, roles: user.roles, topicRoles, memberSince: user.createdAt }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const ListedPerson = z.object({
  id: z.string(),
  name: z.string(),
  key: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  roles: z.array(z.enum(['editor', 'moderator', 'admin'])),
  createdAt: z.date(),
})

const pageSize = 50

/** People by name for admins, 50 a page, cut by key (two names never differ only in case); `search` looks inside names and addresses. */
export async function peopleList(
  viewer: Viewer,
  { search = '', after = '' }: { search?: string; after?: string },
): Promise<{ people: ListedPersonView[]; next: string | null }> {
  demand(canManagePeople(viewer))
  const found = await rows(
    prisma,
    ListedPerson,
    sql`SELECT "id"::text, "name", lower("name") AS "key", "email", "emailVerified" IS NOT NULL AS "emailVerified", coalesce("roles"::text[], '{}') AS "roles", "createdAt"
      FROM "User" WHERE "erasedAt" IS NULL AND lower("name") > ${after} ${matching(search)}
      ORDER BY lower("name") LIMIT ${pageSize + 1}`,
  )
  const people = found.slice(0, pageSize)
  return { people, next: found.length > pageSize ? (people.at(-1)?.key ?? null) : null }
}

function matching(search: string) {
  const typed = search.trim().toLowerCase().slice(0, 100)
  if (!typed) return sql.empty
  return sql`AND ("nameKey" LIKE ${contains(nameKey(typed))} OR "email" LIKE ${contains(typed)})`
}

const contains = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** One person with what an admin may change: site roles, and a role in each topic. */
export async function managedPerson(viewer: Viewer, named: string): Promise<ManagedPersonView | null> {
  demand(canManagePeople(viewer))
  const [user, topics] = await Promise.all([
    prisma.user.findUnique({
      where: { nameKey: nameKey(named), erasedAt: null },
      include: { topicRoles: { include: { topic: { select: { slug: true, title: true } } } } },
    }),
    prisma.topic.findMany({ select: { id: true, title: true }, orderBy: { lastActiveAt: 'desc' }, take: 200 }),
  ])
  if (!user) return null
  const topicRoles = user.topicRoles.map(({ topicId, role, topic }) => ({ topicId, role, ...topic }))
  const { id, name, roles, email, emailVerified, createdAt } = user
  return { id, name, roles, email, emailVerified: emailVerified !== null, topicRoles, topics, memberSince: createdAt }
}
