import search from 'approx-string-match'
import { distance } from 'fastest-levenshtein'
import { contextAt, heldByContext, occurrences, type Passage } from './passage'
import { wholeWords } from './word-edges'

/** A place that may be the passage: `q` is the share of its letters that are right, `score` as product.md §3 has it. */
export type Candidate = { start: number; end: number; q: number; score: number }

export const leastScore = 0.8
export const leastQuality = 0.75
export const leastLead = 0.05
/** Shorter passages are too easily found elsewhere: they need every letter, and one side of their context. */
export const shortPassage = 16
export const shortContext = 0.9

/**
 * The place in a changed text where a passage went, or null when none is sure: its score must reach 0.80 and lead the
 * runner-up by 0.05, with at least three quarters of the letters right. It never begins or ends within a word, unless the
 * passage did. `score = (50·q + 20·prefix + 20·suffix +
 * 2·(1 − |Δpos|/length)) / 92`.
 */
export function findMoved(passage: Passage, text: string): Candidate | null {
  const [best, second] = candidates(passage, text)
  if (!best || !isSure(passage, text, best)) return null
  return second && best.score - second.score < leastLead ? null : inWholeWords(passage, text, best)
}

// The same place without a word cut in two, if it is still sure of itself then.
function inWholeWords(passage: Passage, text: string, best: Candidate): Candidate | null {
  const places = wholeWords(passage, text, best).map((range) =>
    scoreAt(passage, text, { ...range, errors: distance(passage.exact, text.slice(range.start, range.end)) }),
  )
  const sure = places.filter((place) => isSure(passage, text, place))
  return sure.sort((a, b) => b.score - a.score || a.start - b.start)[0] ?? null
}

/** Is this place the passage, runners-up aside? */
export function isSure(passage: Passage, text: string, place: Candidate): boolean {
  if (place.score < leastScore || place.q < leastQuality) return false
  return passage.exact.length >= shortPassage || (place.q === 1 && heldByContext(passage, text, place, shortContext))
}

/** Every place worth a look, best first, none overlapping a better one. */
export function candidates(passage: Passage, text: string): Candidate[] {
  const { exact } = passage
  const short = exact.length < shortPassage
  const found = short
    ? occurrences(text, exact).map((start) => ({ start, end: start + exact.length, errors: 0 }))
    : search(text, exact, Math.floor(exact.length * (1 - leastQuality)))
  const scored = found.map((f) => scoreAt(passage, text, f)).sort((a, b) => b.score - a.score || a.start - b.start)
  const kept: Candidate[] = []
  for (const place of scored) {
    if (!kept.some((better) => place.start < better.end && better.start < place.end)) kept.push(place)
  }
  return kept
}

/** The score of one place. */
export function scoreAt(passage: Passage, text: string, at: { start: number; end: number; errors: number }): Candidate {
  const { start, end } = at
  const q = 1 - at.errors / passage.exact.length
  const { prefix, suffix } = contextAt(passage, text, start, end)
  const shift = Math.min(1, Math.abs(start - passage.start) / Math.max(1, text.length))
  return { start, end, q, score: (50 * q + 20 * prefix + 20 * suffix + 2 * (1 - shift)) / 92 }
}
