// A reader without a session, whose page is kept, is answered here, before Next looks at the request: the same bytes with
// the same headers for a tenth of the work. Why: docs/decisions/045-kept-pages-answer-first.md.
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
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
  if (page) send(page, request, response).catch(() => response.destroy())
  return page !== undefined
}

async function send(page, request, response) {
  const { etag, headers, packed } = bytesOf(page)
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const coding = codings.find((name) => new RegExp(`\\b${name}\\b`).test(accepted)) ?? 'identity'
  const known = request.headers['if-none-match']?.includes(etag)
  const body = known ? null : await packed(coding)
  response.writeHead(known ? 304 : 200, {
    ...headers,
    ...(body && { 'content-length': body.length }),
    ...(body && coding !== 'identity' && { 'content-encoding': coding }),
  })
  response.end(request.method === 'HEAD' ? undefined : (body ?? undefined))
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

/** Once a page, off the event loop, so it may take its time. */
const pack = {
  br: (plain) => promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (plain) => promisify(gzip)(plain, { level: 9 }),
  identity: async (plain) => plain,
}
const codings = ['br', 'gzip']

/** Of each kept page: made at its first answer, gone with it. */
const made = new WeakMap()

function bytesOf(page) {
  const known = made.get(page)
  if (known) return known
  const plain = Buffer.from(page.html)
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  const pending = new Map()
  const bytes = {
    etag,
    headers: headersOf(page, etag),
    packed: (coding) => {
      if (!pending.has(coding)) pending.set(coding, pack[coding](plain))
      return pending.get(coding)
    },
  }
  made.set(page, bytes)
  return bytes
}

const headersOf = (page, etag) => ({
  ...Object.fromEntries(securityHeaders(process.env.SITE_URL).map(({ key, value }) => [key, value])),
  ...Object.fromEntries(Object.entries(page.headers).filter(([name]) => !name.startsWith('x-next'))),
  'content-type': 'text/html; charset=utf-8',
  vary: 'Cookie, Accept-Language, Accept-Encoding, rsc, next-action',
  etag,
})
