/**
 * What type with these characters (as `unicode-range` says it: "U+0000-00FF,U+0131") can draw of a text: the text without
 * signs that it has not, or null where it has not every letter.
 */
export function drawnBy(ranges: string[]): (text: string) => string | null {
  const known = ranges
    .flatMap((list) => list.split(','))
    .filter(Boolean)
    .map((range) =>
      range
        .trim()
        .replace('U+', '')
        .split('-')
        .map((code) => `\\u{${code}}`)
        .join('-'),
    )
    .join('')
  const unknown = new RegExp(`[^${known}\\s]`, 'gu')
  return (text) => {
    if (text.match(unknown)?.some((sign) => /\p{L}|\p{N}/u.test(sign))) return null
    return text.replace(unknown, '').replace(/\s+/g, ' ').trim()
  }
}
