// Which static page answers a request: asked by proxy.ts, and by the server before Next is. Plain JavaScript for its sake.
import { localeOf } from './locale.mjs'

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

/**
 * "en", "ru-dark", … where a static page answers this request; null where it must be rendered for the viewer.
 * @param {{ method: string | undefined, path: string, search: URLSearchParams, cookie: string, languages: string | null | undefined }} request
 *   `cookie` and `languages`: the headers cookie and accept-language
 */
export function staticVariant({ method, path, search, cookie, languages }) {
  if (method !== 'GET' && method !== 'HEAD') return null
  if (!twins.some((twin) => twin.test(path)) || !plain(path)) return null
  const cookies = cookiesOf(cookie)
  if ([...cookies.keys()].some((name) => name.endsWith('next-auth.session-token'))) return null
  if (meaningful.some((name) => search.has(name))) return null
  const { locale, theme } = preferencesOf(cookies, languages)
  return theme ? `${locale}-${theme}` : locale
}

/**
 * What somebody chose, or what their browser says: a locale, and "dark", "light" or null for as the system has it.
 * @param {Map<string, string>} cookies
 * @param {string | null | undefined} languages the header accept-language
 */
export function preferencesOf(cookies, languages) {
  const theme = cookies.get('theme')
  return {
    locale: localeOf(cookies.get('locale'), languages),
    theme: theme === 'dark' || theme === 'light' ? theme : null,
  }
}

/**
 * By name, what the header cookie says.
 * @param {string} cookie
 */
export const cookiesOf = (cookie) =>
  new Map(cookie.split(';').map((pair) => /** @type {const} */ ([nameOf(pair), wordOf(pair)])))

/**
 * The path of such a page.
 * @param {string} variant
 * @param {string} path
 */
export const staticPath = (variant, path) => `/static/${variant}${path === '/' ? '' : path}`

// One spelling of an address has a static page, so that dropping it drops all of it.
function plain(/** @type {string} */ path) {
  if (!path.includes('%')) return true
  try {
    return encodeURI(decodeURI(path)) === path
  } catch {
    return false
  }
}

const nameOf = (/** @type {string} */ pair) => pair.split('=', 1)[0]?.trim() ?? ''
const wordOf = (/** @type {string} */ pair) => pair.slice(pair.indexOf('=') + 1).trim()
