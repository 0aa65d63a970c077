import { transact } from '@/lib/db/transact'
import { record } from '@/lib/events/record'
import { newId } from '@/lib/kernel/id'
import { demand } from '@/lib/kernel/permission'
import { notFound } from '@/lib/kernel/refusal'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import { canSanction } from './policy'
import type { SanctionIdInput, SanctionInput } from './schema'

/**
 * Warns, holds the posts of, suspends or bans somebody; in force from the next request of each of their sessions. They can
 * still read why, export and appeal. Refuses oneself, and staff unless by an admin.
 */
export function imposeSanction(viewer: Viewer, input: SanctionInput): Promise<{ userId: string }> {
  return transact(async (tx) => {
    const person = await tx.user.findUnique({
      where: { id: input.userId },
      select: { id: true, roles: true, erasedAt: true },
    })
    if (!person || person.erasedAt || !isMember(viewer)) throw notFound()
    demand(canSanction(viewer, { id: person.id, staff: person.roles.length > 0 }))
    const { userId, kind, reason, days } = input
    const until = kind !== 'warn' && kind !== 'ban' && days ? new Date(Date.now() + days * 86_400_000) : null
    const { id } = await tx.sanction.create({
      data: { id: newId(), userId, kind, reason, until, createdById: viewer.id },
    })
    await record(tx, viewer, {
      kind: 'sanction.imposed',
      sanctionId: id,
      userId,
      sanction: kind,
      reason,
      until: until?.toISOString() ?? null,
    })
    return { userId }
  })
}

/** Ends a sanction before its time; what it was and why stays written. */
export function liftSanction(viewer: Viewer, { id }: SanctionIdInput): Promise<{ userId: string }> {
  return transact(async (tx) => {
    const sanction = await tx.sanction.findUnique({ where: { id }, include: { user: { select: { roles: true } } } })
    if (!sanction || sanction.liftedAt) throw notFound()
    demand(canSanction(viewer, { id: sanction.userId, staff: sanction.user.roles.length > 0 }))
    const { count } = await tx.sanction.updateMany({ where: { id, liftedAt: null }, data: { liftedAt: new Date() } })
    if (count === 0) throw notFound()
    await record(tx, viewer, {
      kind: 'sanction.lifted',
      sanctionId: id,
      userId: sanction.userId,
      sanction: sanction.kind,
    })
    return { userId: sanction.userId }
  })
}

/** The warned person says that they have read it. */
export async function acknowledgeWarning(viewer: Viewer, { id }: SanctionIdInput): Promise<void> {
  await transact(async (tx) => {
    if (!isMember(viewer)) throw notFound()
    const { count } = await tx.sanction.updateMany({
      where: { id, userId: viewer.id, readAt: null },
      data: { readAt: new Date() },
    })
    if (count === 0) throw notFound()
  })
}
