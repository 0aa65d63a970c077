/** The longest query that is searched for; the rest is cut. */
const longest = 200

/** A query as it is searched: one line, no control characters, at most 200 characters; null where nothing is left. */
export function queryWords(given: string): string | null {
  const words = given
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, longest)
  return /[\p{L}\p{N}]/u.test(words) ? words : null
}

/** The same words in small letters, with first letters large, and in capitals. */
export function waysToWrite(query: string): string[] {
  const small = query.toLowerCase()
  const first = small.replace(/(?<![\p{L}\p{M}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase())
  return [...new Set([query, small, first, query.toUpperCase()])]
}
