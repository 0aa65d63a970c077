import { prisma, type Tx } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { record } from '@/lib/events/record'
import { newId } from '@/lib/kernel/id'
import { demand } from '@/lib/kernel/permission'
import { notFound, Refusal } from '@/lib/kernel/refusal'
import { isMember, type Member, type Viewer } from '@/lib/kernel/viewer'
import { forgetAttempts, spendAttempt } from './attempts.commands'
import { lifetimes } from './lifetimes'
import { passwordFits } from './passwords'
import { canManageOwnAccount } from './policy'
import type { Requester, RevokeSessionInput, SignInInput } from './schema'
import { hashToken, newToken } from './tokens'

/** A session's token, for the cookie (it is nowhere else), and what the person has chosen on another device. */
export type Opened = { token: string; locale: string; theme: string | null }

/** Opens a session in the caller's transaction, instead of the one that this browser had. */
export async function openSession(tx: Tx, viewer: Viewer, userId: string, from: Requester): Promise<Opened> {
  const token = newToken()
  if (isMember(viewer)) await tx.session.deleteMany({ where: { id: viewer.sessionId } })
  await tx.session.create({
    data: {
      id: newId(),
      userId,
      sessionToken: hashToken(token),
      expires: new Date(Date.now() + lifetimes.session * 1000),
      userAgent: from.userAgent?.slice(0, 300),
    },
  })
  await record(tx, viewer, { kind: 'account.signedIn', userId })
  const chosen = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { locale: true, theme: true } })
  return { token, ...chosen }
}

/** Signs in with a password. Refuses with `wrong-password` in the same time whether or not the address has an account. */
export async function signIn(viewer: Viewer, input: SignInInput & { from: Requester }): Promise<Opened> {
  const { email, password, from } = input
  await spendAttempt('signIn', email, from.key)
  await spendAttempt('signInFrom', from.key)
  await spendAttempt('signInFor', email)
  const user = await prisma.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, erasedAt: true },
  })
  const fits = await passwordFits(password, user?.erasedAt ? null : user?.passwordHash)
  if (!user || !fits) throw new Refusal('wrong-password')
  await forgetAttempts('signIn', email, from.key)
  return transact((tx) => openSession(tx, viewer, user.id, from))
}

/** Ends the session that asks. */
export const signOut = async (viewer: Viewer): Promise<void> => {
  if (isMember(viewer)) await prisma.session.deleteMany({ where: { id: viewer.sessionId } })
}

/** Ends one of one's own sessions, at once; somebody else's does not exist. */
export async function revokeSession(viewer: Viewer, { sessionId }: RevokeSessionInput): Promise<{ own: boolean }> {
  demand(canManageOwnAccount(viewer))
  const { id: userId, sessionId: own } = viewer as Member
  await transact(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id: sessionId, userId } })
    if (count === 0) throw notFound()
    await record(tx, viewer, { kind: 'account.sessionsRevoked', userId })
  })
  return { own: sessionId === own }
}

/** Ends all of one's own sessions but this one. */
export async function revokeOtherSessions(viewer: Viewer): Promise<void> {
  demand(canManageOwnAccount(viewer))
  await transact((tx) => endOtherSessions(tx, viewer as Member))
}

/** In the caller's transaction: also what changing a password does. */
export async function endOtherSessions(tx: Tx, { id: userId, sessionId, ...viewer }: Member): Promise<void> {
  await tx.session.deleteMany({ where: { userId, NOT: { id: sessionId } } })
  await record(tx, { id: userId, sessionId, ...viewer }, { kind: 'account.sessionsRevoked', userId })
}
