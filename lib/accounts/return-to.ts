const nowhere = 'http://parley.invalid'

/**
 * A path on this site that is safe to redirect to after signing in, or `fallback`. Whatever a browser or a proxy could read
 * as another origin is refused: `//evil`, `/\evil`, schemes, control characters, the same behind percent signs.
 */
export function safeReturnTo(wanted: unknown, fallback = '/'): string {
  if (typeof wanted !== 'string' || wanted.length > 2000) return fallback
  const readings = decodings(wanted)
  if (!readings?.every(looksLocal)) return fallback
  const url = URL.parse(wanted, nowhere)
  if (!url || url.origin !== nowhere || url.username || !looksLocal(url.pathname)) return fallback
  return `${url.pathname}${url.search}${url.hash}`
}

/** The path with the answers to "what if somebody decodes it once more"; null when it cannot be decoded. */
function decodings(path: string): string[] | null {
  const [bare = ''] = path.split(/[?#]/)
  const readings = [bare]
  for (let i = 0; i < 3; i++) {
    try {
      readings.push(decodeURIComponent(readings.at(-1) ?? ''))
    } catch {
      return i === 0 ? null : readings
    }
  }
  return readings
}

const looksLocal = (path: string) =>
  /^\/(?![/\\])/.test(path) &&
  !path.includes('\\') &&
  !/^(\/\.{0,2})*\/\//.test(path) &&
  !/\p{Cc}|[\u2028\u2029]/u.test(path)
