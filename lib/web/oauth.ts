import { cookies, headers } from 'next/headers'
import { askProvider, parsedCookie } from './provider-request'

/** Where to send somebody who wants to sign in by a provider, with next-auth's own cookies (state, PKCE, way back) set. */
export async function leaveFor(provider: string, returnTo: string): Promise<string> {
  const { url, cookies: lines } = await askProvider(provider, returnTo, Object.fromEntries(await headers()))
  const jar = await cookies()
  for (const line of lines) jar.set(parsedCookie(line))
  return url
}
