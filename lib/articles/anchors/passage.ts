import { similarity } from './match-blocks'

/** A passage of a block: its words, what stands around them, and where they start and end in the block's text. */
export type Passage = { exact: string; prefix: string; suffix: string; start: number; end: number }

/** Characters kept on each side of a passage. */
export const contextLength = 32

export const passageAt = (text: string, start: number, end: number): Passage => ({
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - contextLength), start),
  suffix: text.slice(end, end + contextLength),
  start,
  end,
})

/** How much of the context is still around a place, 0–1 each side; context that was missing counts 1. */
export function contextAt(passage: Pick<Passage, 'prefix' | 'suffix'>, text: string, start: number, end: number) {
  const { prefix, suffix } = passage
  return {
    prefix: prefix ? similarity(prefix, text.slice(Math.max(0, start - prefix.length), start)) : 1,
    suffix: suffix ? similarity(suffix, text.slice(end, end + suffix.length)) : 1,
  }
}

/**
 * Is at least one side of the context still there? A passage that began or ended its block had nothing on that side:
 * then it must still begin or end it.
 */
export function heldByContext(
  passage: Passage,
  text: string,
  at: { start: number; end: number },
  least: number,
): boolean {
  const context = contextAt(passage, text, at.start, at.end)
  const before = passage.prefix ? context.prefix >= least : at.start === 0
  const after = passage.suffix ? context.suffix >= least : at.end === text.length
  return before || after
}

/** Where a text occurs in another, overlapping occurrences included. */
export function occurrences(text: string, part: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(part); at !== -1 && part; at = text.indexOf(part, at + 1)) found.push(at)
  return found
}

/**
 * Finds chosen words in a block: letters must agree, white space may differ (a table's cells, a line's end). Of several
 * places the one whose context fits best. Null when the words do not stand there.
 */
export const locate = (text: string, chosen: Chosen): Passage | null => locator(text)(chosen)

export type Chosen = { exact: string; prefix?: string; suffix?: string }

/** `locate` for many passages of one text, which is read once. */
export function locator(text: string): (chosen: Chosen) => Passage | null {
  const bare = Array.from({ length: text.length }, (_, i) => i).filter((i) => !/\s/.test(text[i] ?? ''))
  const stripped = bare.map((i) => text[i]).join('')
  return ({ exact, prefix = '', suffix = '' }) => {
    const wanted = exact.replace(/\s+/gu, '')
    const places = occurrences(stripped, wanted).map((at) => {
      const start = bare[at] ?? 0
      const end = (bare[at + wanted.length - 1] ?? 0) + 1
      const context = contextAt({ prefix, suffix }, text, start, end)
      return { start, end, fit: context.prefix + context.suffix }
    })
    const best = places.sort((a, b) => b.fit - a.fit || a.start - b.start)[0]
    return best ? passageAt(text, best.start, best.end) : null
  }
}
