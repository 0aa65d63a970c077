import { spendAttempt } from '@/lib/accounts/attempts.commands'
import { demandOtherAdmin } from '@/lib/accounts/last-admin.commands'
import { nameKey } from '@/lib/accounts/names'
import { passwordFits } from '@/lib/accounts/passwords'
import { canManageOwnAccount } from '@/lib/accounts/policy'
import { prisma } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { record } from '@/lib/events/record'
import { demand } from '@/lib/kernel/permission'
import { invalid } from '@/lib/kernel/refusal'
import type { Member, Viewer } from '@/lib/kernel/viewer'
import type { EraseInput } from './schema'

/**
 * Ends one's own account: from this moment nobody can sign in to it or see it, and a job takes the name off everything
 * that stays. Wants the name typed again and the password, if there is one. Refuses the last admin.
 */
export async function eraseOwnAccount(viewer: Viewer, { name, current }: EraseInput): Promise<void> {
  demand(canManageOwnAccount(viewer))
  const { id } = viewer as Member
  await spendAttempt('password', id)
  const user = await prisma.user.findUniqueOrThrow({ where: { id } })
  if (nameKey(name) !== user.nameKey) throw invalid('name', 'name-differs')
  if (user.passwordHash && !(await passwordFits(current, user.passwordHash))) throw invalid('current', 'password-wrong')
  await transact(async (tx) => {
    await demandOtherAdmin(tx, id)
    await tx.user.update({ where: { id }, data: { erasedAt: new Date(), passwordHash: null, roles: [] } })
    await tx.session.deleteMany({ where: { userId: id } })
    await record(tx, viewer, { kind: 'account.erased', userId: id })
  })
}
