import search from 'approx-string-match'
import { distance } from 'fastest-levenshtein'
import { contextAt, heldByContext, occurrences, type Passage } from './passage'
import { wordEdges } from './word-edges'

/** A place that may be the passage: `q` is the share of its letters that are right, `score` as product.md §3 has it. */
export type Candidate = { start: number; end: number; q: number; score: number }

export const leastScore = 0.8
export const leastQuality = 0.75
export const leastLead = 0.05
/** Shorter passages are too easily found elsewhere: they need every letter, and one side of their context. */
export const shortPassage = 16
export const shortContext = 0.9
/** Letters that an end of a place may be set to either side to stand between words. */
const farthest = 24

/**
 * The place in a changed text where a passage went, or null when none is sure: its score must reach 0.80 and lead the
 * runner-up by 0.05, with at least three quarters of the letters right. It never begins or ends within a word, unless the
 * passage did. `score = (50·q + 20·prefix + 20·suffix +
 * 2·(1 − |Δpos|/length)) / 92`.
 */
export function findMoved(passage: Passage, text: string): Candidate | null {
  const places = candidates(passage, text)
  const whole = passage.exact.length < shortPassage ? places : places.flatMap((place) => set(passage, text, place))
  const best = whole.sort(byScore)[0]
  if (!best || !isSure(passage, text, best)) return null
  const rivals = [...places, ...whole].filter((place) => !overlap(place, best))
  return rivals.some(({ score }) => best.score - score < leastLead) ? null : best
}

/** Is this place the passage, runners-up aside? */
export function isSure(passage: Passage, text: string, place: Candidate): boolean {
  if (place.score < leastScore || place.q < leastQuality) return false
  return passage.exact.length >= shortPassage || (place.q === 1 && heldByContext(passage, text, place, shortContext))
}

// Every place that is like enough, none overlapping a better one.
function candidates(passage: Passage, text: string): Candidate[] {
  const { exact } = passage
  const found =
    exact.length < shortPassage
      ? exactly(text, exact)
      : likenesses(text, exact, Math.floor(exact.length * (1 - leastQuality)))
  const kept: Candidate[] = []
  for (const place of found.map((at) => scoreAt(passage, text, at)).sort(byScore)) {
    if (!kept.some((better) => overlap(place, better))) kept.push(place)
  }
  return kept
}

const byScore = (a: Candidate, b: Candidate) => b.score - a.score || a.start - b.start
const overlap = (a: Candidate, b: Candidate) => a.start < b.end && b.start < a.end
const exactly = (text: string, part: string): Place[] =>
  occurrences(text, part).map((start) => ({ start, end: start + part.length, errors: 0 }))

type Place = { start: number; end: number; errors: number }

// The search tells of the likest places only; whatever else is like enough stands between them.
function likenesses(text: string, part: string, most: number, from = 0): Place[] {
  if (text.length < part.length - most) return []
  const same = exactly(text, part)
  const found = same.length ? same : search(text, part, most).sort((a, b) => a.start - b.start)
  if (!found.length) return []
  const between = [{ end: 0 }, ...found].map(({ end }, i) => ({ end, start: found[i]?.start ?? text.length }))
  return [
    ...found.map(({ start, end, errors }) => ({ start: start + from, end: end + from, errors })),
    ...between.flatMap(({ end, start }) => likenesses(text.slice(end, start), part, most, end + from)),
  ]
}

// The same place without a word cut in two: the edges of words near its ends that score best.
function set(passage: Passage, text: string, at: Candidate): Candidate[] {
  const { exact } = passage
  const { starts, ends } = wordEdges(passage, text, at, Math.min(farthest, Math.ceil(exact.length / 4)))
  const best = (ranges: { start: number; end: number }[]) =>
    ranges
      .filter(({ start, end }) => start < end)
      .map(({ start, end }) => scoreAt(passage, text, { start, end, errors: distance(exact, text.slice(start, end)) }))
      .sort(byScore)[0]
  const begun = best(starts.map((start) => ({ start, end: at.end })))
  const ended = begun && best(ends.map((end) => ({ start: begun.start, end })))
  return ended ? [ended] : []
}

/** The score of one place. */
export function scoreAt(passage: Passage, text: string, at: { start: number; end: number; errors: number }): Candidate {
  const { start, end } = at
  const q = 1 - at.errors / passage.exact.length
  const { prefix, suffix } = contextAt(passage, text, start, end)
  const shift = Math.min(1, Math.abs(start - passage.start) / Math.max(1, text.length))
  return { start, end, q, score: (50 * q + 20 * prefix + 20 * suffix + 2 * (1 - shift)) / 92 }
}
