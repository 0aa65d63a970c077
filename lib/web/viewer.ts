import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { memberBySession } from '@/lib/accounts/queries'
import { type Locale, type Viewer, visitor } from '@/lib/kernel/viewer'
import { localeOf } from './locale.mjs'
import { sessionCookie } from './request'

/** Who is asking: read once a request, one statement; a visitor where the session is gone, expired or revoked. */
export const viewer = cache(async (): Promise<Viewer> => {
  const token = (await cookies()).get(sessionCookie())?.value
  const member = token ? await memberBySession(token) : null
  return member ?? visitor(await preferredLocale())
})

async function preferredLocale(): Promise<Locale> {
  const chosen = (await cookies()).get('locale')?.value
  return localeOf(chosen, (await headers()).get('accept-language'))
}
