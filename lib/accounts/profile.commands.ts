import { prisma } from '@/lib/db/client'
import { isUniqueViolation, transact } from '@/lib/db/transact'
import { record } from '@/lib/events/record'
import { demand } from '@/lib/kernel/permission'
import { invalid } from '@/lib/kernel/refusal'
import type { Member, Viewer } from '@/lib/kernel/viewer'
import { spendAttempt } from './attempts.commands'
import { nameIsTaken } from './commands'
import { nameKey } from './names'
import { canManageOwnAccount } from './policy'
import type { PreferencesInput, RenameInput } from './schema'

/** Changes one's own name; refuses one that reads like somebody else's. */
export async function rename(viewer: Viewer, { name }: RenameInput): Promise<void> {
  demand(canManageOwnAccount(viewer))
  const { id } = viewer as Member
  await spendAttempt('password', id)
  try {
    await transact(async (tx) => {
      if (await nameIsTaken(tx, name, id)) throw invalid('name', 'name-taken')
      await tx.user.update({ where: { id }, data: { name, nameKey: nameKey(name) } })
      await record(tx, viewer, { kind: 'account.renamed', userId: id })
    })
  } catch (error) {
    throw isUniqueViolation(error) ? invalid('name', 'name-taken') : error
  }
}

/** Keeps the language and the theme with the account; without one the action keeps them in cookies. */
export async function choosePreferences(viewer: Viewer, { locale, theme }: PreferencesInput): Promise<void> {
  if (viewer.id) await prisma.user.update({ where: { id: viewer.id }, data: { locale, theme } })
}
