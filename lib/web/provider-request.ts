import { createHash, randomBytes } from 'node:crypto'
import NextAuth from 'next-auth'
import { env } from '@/lib/env'
import { authOptions } from './auth'
import { secureSite } from './request'

type Asked = { url: string; cookies: string[] }

/**
 * Asks next-auth's handler where a provider's page is and which cookies the way back needs. next-auth wants its CSRF pair,
 * which a page cannot set without a script: the server action that calls this is the proof of origin.
 */
export async function askProvider(provider: string, returnTo: string, headers: Record<string, string>): Promise<Asked> {
  const csrfToken = randomBytes(32).toString('hex')
  const csrfCookie = `${csrfToken}|${createHash('sha256').update(`${csrfToken}${env.AUTH_SECRET}`).digest('hex')}`
  const answer = recorder()
  await NextAuth(
    {
      method: 'POST',
      query: { nextauth: ['signin', provider] },
      body: { csrfToken, callbackUrl: new URL(returnTo, env.SITE_URL).href, json: 'true' },
      cookies: { [`${secureSite() ? '__Host-' : ''}next-auth.csrf-token`]: csrfCookie },
      headers,
    } as never,
    answer as never,
    authOptions(),
  )
  return { url: answer.url ?? '/sign-in?error=OAuthSignin', cookies: answer.cookies }
}

/** Stands for the response that next-auth's handler writes to: keeps its cookies and where it leads. */
export const recorder = () => ({
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
    if (name.toLowerCase() === 'location') this.url = String(value)
    return this
  },
  json(body: { url?: string }) {
    this.url = body.url ?? null
  },
  send() {},
  end() {},
})

/** One Set-Cookie line as Next's cookie jar takes it; every cookie is HttpOnly, Lax, and Secure under https. */
export function parsedCookie(line: string) {
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
