import { randomBytes } from 'node:crypto'
import { isUniqueViolation, transact } from '@/lib/db/transact'
import { record } from '@/lib/events/record'
import { newId } from '@/lib/kernel/id'
import { invalid } from '@/lib/kernel/refusal'
import { nameIsTaken } from './commands'
import { nameKey } from './names'
import { passwordProblem } from './password-advice'
import { hashPassword } from './passwords'
import type { CreateUserInput } from './schema'

/**
 * Makes an account with a confirmed address from the command line or the demo's seed: the first admin of a site. A
 * password that is made up is answered once and kept nowhere.
 */
export async function createUser(input: CreateUserInput) {
  const { name, email, role: roles } = input
  const made = input.password ? undefined : randomBytes(15).toString('base64url')
  const problem = input.password && (await passwordProblem(input.password, [name, email]))
  if (problem) throw invalid('password', problem)
  const passwordHash = await hashPassword(input.password ?? made ?? '')
  const id = newId()
  try {
    await transact(async (tx) => {
      if (await tx.user.findUnique({ where: { email } })) throw invalid('email', 'email-taken')
      if (await nameIsTaken(tx, name)) throw invalid('name', 'name-taken')
      const data = { id, name, nameKey: nameKey(name), email, passwordHash, roles, emailVerified: new Date() }
      await tx.user.create({ data })
      await record(tx, 'parley', { kind: 'account.registered', userId: id })
      if (roles.length) await record(tx, 'parley', { kind: 'account.rolesChanged', userId: id, roles })
    })
  } catch (error) {
    throw isUniqueViolation(error) ? invalid('name', 'name-taken') : error
  }
  return { id, name, email, roles, password: made }
}
