import { createUser } from '../../lib/accounts/create-user.commands'
import { prisma } from '../../lib/db/client'
import type { Member, TopicRole } from '../../lib/kernel/viewer'
import { demoPassword, people } from './people'

export type Members = {
  /** The person of this key, as they ask. */
  as: (key: string) => Member
  /** Gives somebody their role in the topic, here and in the database. */
  give: (key: string, topicId: string, role: TopicRole) => Promise<void>
}

/** Makes everybody's account, with the age and the trust that they have earned by now. */
export async function makePeople(): Promise<Members> {
  const members = new Map<string, Member>()
  for (const person of people) {
    const roles = person.siteRoles ?? []
    const { id } = await createUser({ name: person.name, email: person.email, password: demoPassword, role: roles })
    const memberSince = new Date(Date.now() - person.joinedDaysAgo * 86_400_000)
    await prisma.user.update({ where: { id }, data: { createdAt: memberSince, trust: person.trust } })
    members.set(person.key, {
      id,
      name: person.name,
      locale: 'en',
      roles,
      topicRoles: {},
      emailVerified: true,
      trust: person.trust,
      sanction: null,
      sessionId: id,
      memberSince,
    })
  }
  const as = (key: string) => {
    const member = members.get(key)
    if (!member) throw new Error(`the demo has nobody called ${key}`)
    return member
  }
  return {
    as,
    give: async (key, topicId, role) => {
      const member = as(key)
      await prisma.topicMembership.create({ data: { topicId, userId: member.id, role } })
      members.set(key, { ...member, topicRoles: { ...member.topicRoles, [topicId]: role } })
    },
  }
}
