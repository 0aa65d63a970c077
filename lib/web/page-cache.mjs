// Next's cache for static pages: in memory, dropped by path when a topic changes, with the CSP of each page's own
// inline scripts by hash. Loaded by Next itself (next.config.mjs), so it is plain JavaScript and keeps its state on
// globalThis, where lib/web/page-refresh.ts reaches it. Why: docs/decisions/004-static-pages.md.
import { createHash } from 'node:crypto'
import { policy } from './content-policy.mjs'

const limitBytes = 64 * 1024 * 1024

globalThis.parleyPages ??= {
  entries: new Map(),
  /** The key of the whole page at each address ("/static/en/t/talks"). */
  addresses: new Map(),
  bytes: 0,
  /** When each path was last dropped, and when everything was. */
  dropped: new Map(),
  allDropped: 0,
  /** When the render under way for a key began: what changed since then must not be cached. */
  began: new Map(),
}
const state = globalThis.parleyPages

export default class PageCache {
  async get(key) {
    const entry = read(key)
    if (entry) return entry.cached
    state.began.set(key, performance.now())
    return null
  }

  async set(key, value) {
    forget(key)
    if (!value) return
    if (value.kind === 'APP_PAGE' && typeof value.html === 'string') {
      value.headers ??= {}
      value.headers['content-security-policy'] = policy(`'self' ${scriptHashes(value.html)}`)
      // The same address answers differently with a session, so only the browser keeps it, and asks each time (ETag).
      value.headers['cache-control'] = 'private, no-cache'
      value.headers.vary = 'Cookie, Accept-Language'
    }
    const path = pathOf(key)
    const began = state.began.get(key) ?? 0
    state.began.delete(key)
    if (began <= Math.max(state.allDropped, state.dropped.get(path) ?? 0)) return
    // The page as text, as bytes and compressed.
    const size = 1024 + (value.html?.length ?? 0) * 2.3 + (value.rscData?.length ?? 0) + (value.body?.length ?? 0)
    state.entries.set(key, { cached: { lastModified: Date.now(), value }, size, path })
    if (value.kind === 'APP_PAGE' && (value.status ?? 200) === 200) state.addresses.set(addressOf(key), key)
    state.bytes += size
    for (const oldest of state.entries.keys()) {
      if (state.bytes <= limitBytes) break
      forget(oldest)
    }
  }

  async revalidateTag() {}
  resetRequestCache() {}
}

/**
 * The page that is kept for an address ("/static/en/t/talks"), as HTML with its headers; undefined where there is none.
 * The same object for as long as it is kept.
 */
export const keptPage = (address) => read(state.addresses.get(address))?.cached.value

function read(key) {
  const entry = state.entries.get(key)
  if (!entry) return undefined
  state.entries.delete(key)
  state.entries.set(key, entry) // the least recently read is first
  return entry
}

/** Drops the static pages of these paths in every locale and theme; `*` drops all. */
export function dropPages(paths) {
  const now = performance.now()
  if (paths.includes('*')) state.allDropped = now
  for (const path of paths) state.dropped.set(path, now)
  for (const [key, entry] of state.entries) if (paths.includes('*') || paths.includes(entry.path)) forget(key)
}

function forget(key) {
  const entry = state.entries.get(key)
  if (!entry) return
  state.entries.delete(key)
  state.addresses.delete(addressOf(key))
  state.bytes -= entry.size
}

/** "/route-cache/APP_PAGE/<hash>/$/static/en-dark/t/slug" → "/static/en-dark/t/slug". */
const addressOf = (key) => spelled(key.includes('/$') ? key.slice(key.indexOf('/$') + 2) : key)

/** "/route-cache/APP_PAGE/<hash>/$/static/en-dark/t/slug" → "/t/slug". */
export const pathOf = (key) => addressOf(key).replace(/^\/static\/[^/]+/, '') || '/'

// Next's keys hold the letters of an address decoded; events and requests name them as they are sent.
function spelled(path) {
  try {
    return encodeURI(decodeURI(path))
  } catch {
    return path
  }
}

/** CSP sources for the inline scripts of a page. */
export function scriptHashes(html) {
  const sources = new Set()
  for (const [, attributes, code] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g))
    if (code && !/\bsrc=/.test(attributes))
      sources.add(`'sha256-${createHash('sha256').update(code).digest('base64')}'`)
  return [...sources].join(' ')
}
