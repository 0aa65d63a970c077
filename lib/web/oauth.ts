import { createHash, randomBytes } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import NextAuth from 'next-auth'
import { env } from '@/lib/env'
import { authOptions } from './auth'
import { secureSite } from './request'

/**
 * Where to send somebody who wants to sign in by a provider, with next-auth's own cookies (state, PKCE, way back) set.
 * next-auth wants its CSRF pair, which a page cannot set without a script: this server action is the proof of origin.
 */
export async function leaveFor(provider: string, returnTo: string): Promise<string> {
  const csrfToken = randomBytes(32).toString('hex')
  const csrfCookie = `${csrfToken}|${createHash('sha256').update(`${csrfToken}${env.AUTH_SECRET}`).digest('hex')}`
  const answer = recorder()
  await NextAuth(
    {
      method: 'POST',
      query: { nextauth: ['signin', provider] },
      body: { csrfToken, callbackUrl: new URL(returnTo, env.SITE_URL).href, json: 'true' },
      cookies: { [`${secureSite() ? '__Host-' : ''}next-auth.csrf-token`]: csrfCookie },
      headers: Object.fromEntries(await headers()),
    } as never,
    answer as never,
    authOptions(),
  )
  const jar = await cookies()
  for (const line of answer.cookies) jar.set(parsed(line))
  return answer.url ?? '/sign-in?error=OAuthSignin'
}

/** Stands for the response that next-auth's handler writes to: keeps its cookies and where it leads. */
const recorder = () => ({
  cookies: [] as string[],
  url: null as string | null,
  status() {
    return this
  },
  getHeader(): string[] {
    return [...this.cookies]
  },
  setHeader(name: string, value: string | string[]) {
    if (name.toLowerCase() === 'set-cookie') this.cookies = [value].flat()
    return this
  },
  json(body: { url?: string }) {
    this.url = body.url ?? null
  },
  send() {},
  end() {},
})

function parsed(line: string) {
  const [pair = '', ...attributes] = line.split('; ')
  const at = pair.indexOf('=')
  const given = new Map(attributes.map((a) => [a.split('=')[0]?.toLowerCase(), a.split('=')[1] ?? '']))
  const maxAge = given.get('max-age')
  return {
    name: pair.slice(0, at),
    value: decodeURIComponent(pair.slice(at + 1)),
    path: '/',
    httpOnly: true,
    sameSite: 'lax' as const,
    secure: secureSite(),
    ...(maxAge ? { maxAge: Number(maxAge) } : {}),
  }
}
