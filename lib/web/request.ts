import { headers } from 'next/headers'
import { env } from '@/lib/env'

export const secureSite = (): boolean => env.SITE_URL.startsWith('https:')

/** next-auth's own name, so that either may read the cookie. */
export const sessionCookie = (): string =>
  secureSite() ? '__Secure-next-auth.session-token' : 'next-auth.session-token'

/** The address that the request came from; one that can be believed, by lib/web/address.mjs. */
export const clientAddress = async (): Promise<string> => (await headers()).get('x-forwarded-for') ?? 'local'

/** Was this sent by a page of this site, as far as the browser says? Programs, which send no origin, have no session. */
export function fromOwnPage(sent: Headers): boolean {
  const origin = sent.get('origin')
  const own = [new URL(env.SITE_URL).host, sent.get('host')]
  return !origin || (URL.canParse(origin) && own.includes(new URL(origin).host))
}
