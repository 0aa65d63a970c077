import type { NextRequest } from 'next/server'
import { localeOf } from './locale'

/** Parameters that change what a page shows; any other (campaign tags) is ignored by static pages. */
const meaningful = [
  'section',
  'order',
  'after',
  'before',
  'post',
  'poll',
  'q',
  'version',
  'all',
  'passage',
  'block',
  'reply',
]

/** Pages that have a static twin under app/static/[variant]. */
const twins = [/^\/$/, /^\/t\/[^/]+$/, /^\/log$/]

/** "en", "ru-dark", … where a static page answers this request; null where it must be rendered for the viewer. */
export function staticVariant(request: Pick<NextRequest, 'method' | 'cookies' | 'headers' | 'nextUrl'>): string | null {
  const { method, cookies, headers, nextUrl } = request
  if (method !== 'GET' && method !== 'HEAD') return null
  if (cookies.getAll().some(({ name }) => name.endsWith('next-auth.session-token'))) return null
  if (meaningful.some((name) => nextUrl.searchParams.has(name))) return null
  if (!twins.some((twin) => twin.test(nextUrl.pathname))) return null
  const theme = cookies.get('theme')?.value
  const locale = localeOf(cookies.get('locale')?.value, headers.get('accept-language'))
  return theme === 'dark' || theme === 'light' ? `${locale}-${theme}` : locale
}
