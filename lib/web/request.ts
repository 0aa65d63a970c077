import { headers } from 'next/headers'
import { env } from '@/lib/env'

export const secureSite = (): boolean => env.SITE_URL.startsWith('https:')

/** next-auth's own name, so that either may read the cookie. */
export const sessionCookie = (): string =>
  secureSite() ? '__Secure-next-auth.session-token' : 'next-auth.session-token'

/** The address that the request came from; one that can be believed, by lib/web/address.mjs. */
export const clientAddress = async (): Promise<string> => (await headers()).get('x-forwarded-for') ?? 'local'
