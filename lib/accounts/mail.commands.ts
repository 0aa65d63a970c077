import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import type { OneTimeToken, User } from '@/lib/db/generated/client'
import { env } from '@/lib/env'
import { locales } from '@/lib/kernel/locales.mjs'
import { sendMail } from '@/lib/mail/commands'
import { type AccountMail, accountMail } from './mails'
import { hashToken, newToken } from './tokens'

export const AccountMailJob = z.object({ tokenId: z.uuid() })
export const AccountNoticeJob = z.object({ userId: z.uuid(), kind: z.literal('passwordChanged') })

/**
 * Job: writes the mail that somebody asked for. Only here is it looked up whether the address has an account, so that
 * asking takes the same time and gives the same answer for every address.
 */
export async function sendAccountMail({ tokenId }: z.infer<typeof AccountMailJob>): Promise<void> {
  await forgetExpired()
  const asked = await prisma.oneTimeToken.findUnique({ where: { id: tokenId } })
  if (!asked || asked.expires < new Date()) return
  const user = await prisma.user.findUnique({ where: { email: asked.email, erasedAt: null } })
  const { kind, path, opens } = answerTo(asked, user)
  const token = newToken()
  if (opens) await prisma.oneTimeToken.update({ where: { id: tokenId }, data: { tokenHash: hashToken(token) } })
  await send(
    asked.email,
    kind,
    user ?? { name: asked.name ?? '', locale: asked.locale },
    opens ? `${path}?token=${token}` : path,
  )
  if (!opens) await prisma.oneTimeToken.deleteMany({ where: { id: tokenId } })
}

/** Job: tells somebody of a change to their account that may not have been theirs. */
export async function sendAccountNotice({ userId, kind }: z.infer<typeof AccountNoticeJob>): Promise<void> {
  const user = await prisma.user.findUnique({ where: { id: userId, erasedAt: null } })
  if (user) await send(user.email, kind, user, '/forgot-password')
}

/** Links and sessions that nobody can use any more. */
async function forgetExpired() {
  const over = { where: { expires: { lt: new Date() } } }
  await prisma.oneTimeToken.deleteMany(over)
  await prisma.session.deleteMany(over)
}

type Answer = { kind: AccountMail; path: string; opens: boolean }

function answerTo(asked: OneTimeToken, user: User | null): Answer {
  if (asked.purpose === 'register')
    return user
      ? { kind: 'registerKnown', path: '/sign-in', opens: false }
      : { kind: 'register', path: '/verify', opens: true }
  if (!user) return { kind: 'unknown', path: '/register', opens: false }
  return asked.purpose === 'signIn'
    ? { kind: 'signIn', path: '/magic-link', opens: true }
    : { kind: 'reset', path: '/reset-password', opens: true }
}

const send = (to: string, kind: AccountMail, { name, locale }: Pick<User, 'name' | 'locale'>, path: string) =>
  sendMail({
    to,
    ...accountMail({
      kind,
      name,
      locale: locales.find((l) => l === locale) ?? 'en',
      url: new URL(path, env.SITE_URL).href,
    }),
  })
