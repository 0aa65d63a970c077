import type { Tx } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { record } from '@/lib/events/record'
import { demand } from '@/lib/kernel/permission'
import { notFound, Refusal } from '@/lib/kernel/refusal'
import type { TopicRole, Viewer } from '@/lib/kernel/viewer'
import { demandOtherAdmin } from './last-admin.commands'
import { canChangeRoles, canManagePeople } from './policy'
import type { SetRolesInput, SetTopicRoleInput } from './schema'

/**
 * Gives and takes site roles, from the next request on; logged in public. An admin cannot drop their own admin role, and two
 * cannot take it from each other.
 */
export async function setRoles(viewer: Viewer, { userId, roles }: SetRolesInput): Promise<{ name: string }> {
  demand(canManagePeople(viewer))
  return transact(async (tx) => {
    const person = await tx.user.findUnique({
      where: { id: userId, erasedAt: null },
      select: { id: true, name: true, roles: true },
    })
    if (!person) throw notFound()
    demand(canChangeRoles(viewer, person, roles))
    if (!roles.includes('admin')) await demandOtherAdmin(tx, userId)
    const wanted = [...new Set(roles)].sort()
    if (wanted.join() === [...person.roles].sort().join()) return { name: person.name }
    await tx.user.update({ where: { id: userId }, data: { roles: wanted } })
    await record(tx, viewer, { kind: 'account.rolesChanged', userId, roles: wanted })
    return { name: person.name }
  })
}

/**
 * Makes somebody moderator or mediator of one topic, or neither; logged in public. Refuses a mediator who has voted there:
 * the database does.
 */
export async function setTopicRole(
  viewer: Viewer,
  { userId, topicId, role }: SetTopicRoleInput,
): Promise<{ name: string }> {
  demand(canManagePeople(viewer))
  return transact(async (tx) => {
    const [person, topic] = [
      await tx.user.findUnique({ where: { id: userId, erasedAt: null }, select: { name: true } }),
      await tx.topic.findUnique({ where: { id: topicId }, select: { slug: true } }),
    ]
    if (!person || !topic) throw notFound()
    if (role === 'none') await tx.topicMembership.deleteMany({ where: { topicId, userId } })
    else await give(tx, { topicId, userId, role })
    await record(tx, viewer, { kind: 'account.topicRoleChanged', userId, topicId, slug: topic.slug, role })
    return { name: person.name }
  })
}

async function give(tx: Tx, membership: { topicId: string; userId: string; role: TopicRole }) {
  const { topicId, userId, role } = membership
  const key = { topicId_userId: { topicId, userId } }
  try {
    await tx.topicMembership.upsert({ where: key, create: membership, update: { role } })
  } catch (error) {
    throw String(error).includes('voters-do-not-mediate') ? new Refusal('voters-do-not-mediate') : error
  }
}
