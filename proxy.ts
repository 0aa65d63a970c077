import { type NextRequest, NextResponse } from 'next/server'
import { policy } from '@/lib/web/content-policy.mjs'
import { providerOrigins } from '@/lib/web/provider-origins'
import { staticPath, staticVariant } from '@/lib/web/static-variant.mjs'

/**
 * A reader without a session gets the static twin of a page; everybody else the page rendered for them, under a nonce.
 * Only looks whether the session cookie is there: who it is, is asked beside each read and write.
 */
export function proxy(request: NextRequest) {
  const { pathname, searchParams } = request.nextUrl
  if (pathname.startsWith('/static/')) return NextResponse.rewrite(new URL('/not-found', request.url))
  const variant = staticVariant({
    method: request.method,
    path: pathname,
    search: searchParams,
    cookie: request.headers.get('cookie') ?? '',
    languages: request.headers.get('accept-language'),
  })
  if (variant) return NextResponse.rewrite(new URL(staticPath(variant, pathname), request.url))

  const nonce = btoa(crypto.randomUUID())
  const dev = process.env.NODE_ENV === 'development'
  const content = policy(`'self' 'nonce-${nonce}'`, { dev, forms: providerOrigins(process.env) })
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', content)
  headers.set('x-nonce', nonce)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', content)
  return response
}

export const config = {
  matcher: ['/((?!_next/|api/|live|icons|fonts|favicon|feeds/|sitemap|robots|manifest).*)'],
}
