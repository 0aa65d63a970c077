import { prisma, type Tx } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { record } from '@/lib/events/record'
import { demand } from '@/lib/kernel/permission'
import { invalid } from '@/lib/kernel/refusal'
import type { Member, Viewer } from '@/lib/kernel/viewer'
import { spendAttempt } from './attempts.commands'
import { consumeToken } from './one-time.commands'
import { passwordProblem } from './password-advice'
import { hashPassword, passwordFits } from './passwords'
import { canManageOwnAccount } from './policy'
import type { ChangePasswordInput, Requester, ResetPasswordInput } from './schema'
import { endOtherSessions, type Opened, openSession } from './sessions.commands'
import { hashToken } from './tokens'

/** Sets one's own password (the current one must be given, if there is one), ends every other session and mails a notice. */
export async function changePassword(viewer: Viewer, { current, password }: ChangePasswordInput): Promise<void> {
  demand(canManageOwnAccount(viewer))
  const member = viewer as Member
  await spendAttempt('password', member.id)
  const user = await prisma.user.findUniqueOrThrow({ where: { id: member.id } })
  if (user.passwordHash && !(await passwordFits(current, user.passwordHash))) throw invalid('current', 'password-wrong')
  const passwordHash = await acceptable(password, [user.name, user.email])
  await transact(async (tx) => {
    await setPassword(tx, viewer, { id: user.id, email: user.email, passwordHash })
    await endOtherSessions(tx, member)
  })
}

/** Sets a new password by a mailed link, ends every session and opens one here. */
export async function resetPassword(viewer: Viewer, input: ResetPasswordInput & { from: Requester }): Promise<Opened> {
  await spendAttempt('link', input.from.key)
  const asked = await prisma.oneTimeToken.findFirst({
    where: { tokenHash: hashToken(input.token), purpose: 'reset', expires: { gt: new Date() } },
  })
  const user = asked && (await prisma.user.findUnique({ where: { email: asked.email, erasedAt: null } }))
  if (!user) throw invalid('form', 'link-used')
  const passwordHash = await acceptable(input.password, [user.name, user.email])
  return transact(async (tx) => {
    await consumeToken(tx, input.token, ['reset'])
    await setPassword(tx, viewer, {
      id: user.id,
      email: user.email,
      passwordHash,
      emailVerified: user.emailVerified ?? new Date(),
    })
    await tx.session.deleteMany({ where: { userId: user.id } })
    return openSession(tx, viewer, user.id, input.from)
  })
}

async function acceptable(password: string, personal: string[]): Promise<string> {
  const problem = await passwordProblem(password, personal)
  if (problem) throw invalid('password', problem)
  return hashPassword(password)
}

type NewPassword = { id: string; email: string; passwordHash: string; emailVerified?: Date }

async function setPassword(tx: Tx, viewer: Viewer, { id, email, ...data }: NewPassword) {
  await tx.user.update({ where: { id }, data })
  await tx.oneTimeToken.deleteMany({ where: { email, purpose: { in: ['signIn', 'reset'] } } })
  await record(tx, viewer, { kind: 'account.passwordChanged', userId: id })
}
