import { headers } from 'next/headers'
import { env } from '@/lib/env'

export const secureSite = (): boolean => env.SITE_URL.startsWith('https:')

/** next-auth's own name, so that either may read the cookie. */
export const sessionCookie = (): string =>
  secureSite() ? '__Secure-next-auth.session-token' : 'next-auth.session-token'

/** The address that the request came from, as the nearest proxy says; "local" where none does. */
export async function clientAddress(): Promise<string> {
  const given = await headers()
  return given.get('x-forwarded-for')?.split(',').at(-1)?.trim() || given.get('x-real-ip') || 'local'
}
