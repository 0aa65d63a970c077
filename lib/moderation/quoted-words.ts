const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** A run of this many words is a quotation. */
const run = 6

/**
 * The words of a post that an explanation repeats: a run of six, or the whole of a shorter post of at least two words.
 * Null where it repeats none. Removed words must never reach the public log, so such an explanation is refused.
 */
export function quotedWords(explanation: string, post: string): string | null {
  const theirs = wordsOf(post)
  if (theirs.length < 2) return null
  const size = Math.min(run, theirs.length)
  const said = ` ${wordsOf(explanation).join(' ')} `
  for (let i = 0; i + size <= theirs.length; i++) {
    const words = theirs.slice(i, i + size).join(' ')
    if (said.includes(` ${words} `)) return words
  }
  return null
}
