import { prisma, type Tx } from '@/lib/db/client'
import type { OneTimeToken, TokenPurpose } from '@/lib/db/generated/client'
import { isUniqueViolation, transact } from '@/lib/db/transact'
import { env } from '@/lib/env'
import { record } from '@/lib/events/record'
import { newId } from '@/lib/kernel/id'
import { invalid } from '@/lib/kernel/refusal'
import type { Viewer } from '@/lib/kernel/viewer'
import { spendAttempt } from './attempts.commands'
import { lifetimes } from './lifetimes'
import { nameKey } from './names'
import { consumeToken } from './one-time.commands'
import { passwordProblem } from './password-advice'
import { hashPassword } from './passwords'
import type { ConfirmInput, MailLinkInput, RegisterInput, Requester } from './schema'
import { type Opened, openSession } from './sessions.commands'
import { stampAge } from './stamps'

type From = { from: Requester }

/**
 * Asks to join: nothing is an account before the mailed link is confirmed, so that a known address gets the same answer in
 * the same time (its owner gets a mail that says so). Without a password the account is opened by mailed links alone.
 * Refuses taken names (they are public), weak passwords, and forms that we did not render in the last day.
 */
export async function register(viewer: Viewer, input: RegisterInput & From): Promise<void> {
  const { name, email, password, returnTo, from } = input
  await spendAttempt('register', from.key)
  if (input.website) return
  if (stampAge(env.AUTH_SECRET, 'register', input.stamp, new Date()) === null) throw invalid('form', 'form-stale')
  if (await nameIsTaken(prisma, name)) throw invalid('name', 'name-taken')
  const problem = password && (await passwordProblem(password, [name, email]))
  if (problem) throw invalid('password', problem)
  await spendAttempt('mailFor', email)
  const passwordHash = password ? await hashPassword(password) : null
  await askForMail(viewer, 'register', { email, name, passwordHash, returnTo })
}

/** Asks for a sign-in link by mail: the same answer and time for every address. */
export const askForSignInLink = (viewer: Viewer, input: MailLinkInput & From) => askForLink(viewer, 'signIn', input)

/** Asks for a link to choose a new password: the same answer and time for every address. */
export const askForReset = (viewer: Viewer, input: MailLinkInput & From) => askForLink(viewer, 'reset', input)

async function askForLink(viewer: Viewer, purpose: 'signIn' | 'reset', input: MailLinkInput & From): Promise<void> {
  if (input.website) return
  await spendAttempt('mailFrom', input.from.key)
  await spendAttempt('mailFor', input.email)
  await askForMail(viewer, purpose, { email: input.email, returnTo: input.returnTo })
}

type Asked = Pick<OneTimeToken, 'email' | 'returnTo'> & Partial<Pick<OneTimeToken, 'name' | 'passwordHash'>>

const askForMail = (viewer: Viewer, purpose: TokenPurpose, asked: Asked) =>
  transact(async (tx) => {
    const tokenId = newId()
    const expires = new Date(Date.now() + lifetimes.link[purpose] * 1000)
    await tx.oneTimeToken.create({ data: { id: tokenId, purpose, locale: viewer.locale, expires, ...asked } })
    await record(tx, viewer, { kind: 'account.mailAsked', tokenId })
  })

/**
 * Uses a mailed link, once: makes the account (under another name where the asked one was taken meanwhile) or signs in, and
 * confirms the address. Refuses with `link-used` what is used, expired or unknown.
 */
export async function confirmLink(viewer: Viewer, input: ConfirmInput & From): Promise<Opened & { returnTo: string }> {
  await spendAttempt('link', input.from.key)
  return transact(async (tx) => {
    const used = await consumeToken(tx, input.token, ['register', 'signIn'])
    const user = await tx.user.findUnique({ where: { email: used.email } })
    if (user?.erasedAt || (!user && used.purpose === 'signIn')) throw invalid('form', 'link-used')
    if (user && !user.emailVerified)
      await tx.user.update({ where: { id: user.id }, data: { emailVerified: new Date() } })
    const userId = user?.id ?? (await join(tx, viewer, { ...used, name: input.name ?? used.name ?? '' }))
    return { ...(await openSession(tx, viewer, userId, input.from)), returnTo: used.returnTo }
  })
}

async function join(tx: Tx, viewer: Viewer, asked: OneTimeToken & { name: string }): Promise<string> {
  const { email, name, passwordHash, locale } = asked
  if (await nameIsTaken(tx, name)) throw invalid('name', 'name-taken')
  const id = newId()
  try {
    await tx.user.create({
      data: { id, name, nameKey: nameKey(name), email, passwordHash, locale, emailVerified: new Date() },
    })
  } catch (error) {
    throw isUniqueViolation(error) ? invalid('name', 'name-taken') : error
  }
  await record(tx, viewer, { kind: 'account.registered', userId: id })
  return id
}

/** Is there somebody whose name reads the same? */
export const nameIsTaken = async (db: Tx, name: string, except?: string): Promise<boolean> => {
  const holder = await db.user.findUnique({ where: { nameKey: nameKey(name) }, select: { id: true } })
  return holder !== null && holder.id !== except
}
