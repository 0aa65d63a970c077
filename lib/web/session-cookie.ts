import { cookies, headers } from 'next/headers'
import { lifetimes } from '@/lib/accounts/lifetimes'
import type { Requester } from '@/lib/accounts/schema'
import { countingKey } from '@/lib/accounts/tokens'
import { env } from '@/lib/env'
import { clientAddress, secureSite, sessionCookie } from './request'

const options = () => ({ httpOnly: true, sameSite: 'lax', secure: secureSite(), path: '/' }) as const

/** Signs this browser in: the one place where a session's token becomes a cookie. */
export async function keepSession(token: string): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookie(), token, { ...options(), maxAge: lifetimes.cookie })
}

/** Signs this browser out. */
export async function dropSession(): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookie(), '', { ...options(), maxAge: 0 })
}

/** A choice that pages without a session follow too (`locale`, `theme`). */
export async function keepChoice(name: 'locale' | 'theme', value: string): Promise<void> {
  const jar = await cookies()
  jar.set(name, value, { ...options(), maxAge: lifetimes.cookie })
}

/** Who sends this request, for counting attempts and for the list of sessions: never the network address itself. */
export async function requester(): Promise<Requester> {
  const given = await headers()
  return { key: countingKey(env.AUTH_SECRET, 'address', await clientAddress()), userAgent: given.get('user-agent') }
}
