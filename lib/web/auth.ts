import type { NextAuthOptions } from 'next-auth'
import { authAdapter, confirmAddress } from '@/lib/accounts/adapter.commands'
import { lifetimes } from '@/lib/accounts/lifetimes'
import { safeReturnTo } from '@/lib/accounts/return-to'
import { newToken } from '@/lib/accounts/tokens'
import { env } from '@/lib/env'
import { log } from './log'
import { oauthProviders } from './oauth-providers'
import { secureSite } from './request'

/**
 * next-auth serves sign-in by provider and reads the same revocable sessions as the rest of Parley; passwords and mailed
 * links are Parley's own forms (docs/decisions).
 */
export const authOptions = (): NextAuthOptions => ({
  adapter: authAdapter(),
  secret: env.AUTH_SECRET,
  useSecureCookies: secureSite(),
  session: {
    strategy: 'database',
    maxAge: lifetimes.session,
    updateAge: lifetimes.touch,
    generateSessionToken: newToken,
  },
  pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/settings' },
  providers: oauthProviders(env),
  logger: {
    error: (code, about) =>
      log.warn({ code, err: about instanceof Error ? about : about.error }, 'signing in by a provider'),
    warn: () => {},
  },
  callbacks: {
    signIn: ({ account, profile }) =>
      account?.provider === 'github' || (profile as { email_verified?: boolean } | undefined)?.email_verified === true,
    session: ({ session, user }) => ({ expires: session.expires, user: { name: user.name } }),
    redirect: ({ url, baseUrl }) => {
      const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url
      return `${baseUrl}${safeReturnTo(path)}`
    },
  },
  events: {
    async linkAccount({ user, account }) {
      if (account.provider !== 'github') await confirmAddress(user.id)
    },
  },
})
