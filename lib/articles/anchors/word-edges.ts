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
 * Where a place for a passage may begin and end: at the edges of words no farther than `reach` from where it does now. A
 * passage that was itself chosen from within a word is left as it is on that side.
 */
export function wordEdges(passage: Passage, text: string, { start, end }: Range, reach: number) {
  const around = passage.prefix + passage.exact + passage.suffix
  const [first, last] = [passage.prefix.length, passage.prefix.length + passage.exact.length]
  const outside = (at: number) => !insideWord(text, at)
  const starts = near(start, reach, (at) => outside(at) && /\S/.test(text[at] ?? ''))
  const ends = near(end, reach, (at) => outside(at) && /\S/.test(text[at - 1] ?? ''))
  return {
    starts: insideWord(around, first) ? [start] : starts,
    ends: insideWord(around, last) ? [end] : ends,
  }
}

const near = (at: number, reach: number, fits: (at: number) => boolean): number[] =>
  Array.from({ length: 2 * reach + 1 }, (_, i) => at - reach + i).filter(fits)
