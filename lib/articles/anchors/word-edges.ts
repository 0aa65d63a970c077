import type { Passage } from './passage'

type Range = { start: number; end: number }

const letter = /^[\p{L}\p{N}\p{M}]$/u
// Scripts that set no blanks between words have no edges to keep to.
const joined =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u

/** True between two letters of one word, and between the halves of one character. */
export function insideWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  if (/^[\uDC00-\uDFFF]/.test(text[at] ?? '')) return true
  const after = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const before = /[\uDC00-\uDFFF]/.test(text[at - 1] ?? '') ? text.slice(at - 2, at) : (text[at - 1] ?? '')
  return letter.test(before) && letter.test(after) && !(joined.test(before) || joined.test(after))
}

/**
 * The ranges of whole words that a place may stand for: an end that cuts a word goes to either edge of it. A passage that
 * was itself chosen from within a word is left as it is on that side.
 */
export function wholeWords(passage: Passage, text: string, { start, end }: Range): Range[] {
  const around = passage.prefix + passage.exact + passage.suffix
  const [first, last] = [passage.prefix.length, passage.prefix.length + passage.exact.length]
  const starts = insideWord(around, first) ? [start] : edges(text, start)
  const ends = insideWord(around, last) ? [end] : edges(text, end)
  return starts.flatMap((from) => ends.flatMap((to) => (from < to ? [{ start: from, end: to }] : [])))
}

function edges(text: string, at: number): number[] {
  if (!insideWord(text, at)) return [at]
  let [left, right] = [at, at]
  while (insideWord(text, left)) left--
  while (insideWord(text, right)) right++
  return [left, right]
}
