// A reader without a session, whose page is kept, is answered here, before Next looks at the request: the same bytes with
// the same headers for a tenth of the work. Why: docs/decisions/045-kept-pages-answer-first.md.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { keptPage } from './page-cache.mjs'
import { securityHeaders } from './security-headers.mjs'
import { staticPath, staticVariant } from './static-variant.mjs'

/**
 * Answers a request by the page that is kept for it. False where there is none: nothing was written then.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function answerKept(request, response) {
  const page = pageFor(request)
  if (!page) return false
  const { etag, plain, zipped, headers } = bytesOf(page)
  const zip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const known = request.headers['if-none-match']?.includes(etag)
  const body = zip ? zipped() : plain
  response.writeHead(known ? 304 : 200, {
    ...headers,
    ...(known ? {} : { 'content-length': body.length, ...(zip && { 'content-encoding': 'gzip' }) }),
  })
  response.end(known || request.method === 'HEAD' ? undefined : body)
  return true
}

function pageFor({ url = '/', method, headers }) {
  // What Next's own script asks for is not the page but its parts.
  if (headers.rsc !== undefined || headers['next-action'] !== undefined) return undefined
  const at = url.indexOf('?')
  const path = at < 0 ? url : url.slice(0, at)
  const search = new URLSearchParams(at < 0 ? '' : url.slice(at))
  const languages = headers['accept-language']
  const variant = staticVariant({ method, path, search, cookie: headers.cookie ?? '', languages })
  return variant ? keptPage(staticPath(variant, path)) : undefined
}

/** Of each kept page: made at its first answer, gone with it. */
const made = new WeakMap()

function bytesOf(page) {
  const known = made.get(page)
  if (known) return known
  const plain = Buffer.from(page.html)
  let compressed
  const bytes = {
    etag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    plain,
    zipped: () => {
      compressed ??= gzipSync(plain, { level: 9 })
      return compressed
    },
    headers: {},
  }
  const own = Object.entries(page.headers).filter(([name]) => !name.startsWith('x-next'))
  bytes.headers = {
    ...Object.fromEntries(securityHeaders(process.env.SITE_URL).map(({ key, value }) => [key, value])),
    ...Object.fromEntries(own),
    'content-type': 'text/html; charset=utf-8',
    vary: 'Cookie, Accept-Language, Accept-Encoding, rsc, next-action',
    etag: bytes.etag,
  }
  made.set(page, bytes)
  return bytes
}
