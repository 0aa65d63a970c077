import { diffWordsWithSpace } from 'diff'

type Range = { start: number; end: number }
type Kept = { from: number; to: number; length: number }

/**
 * Where ranges of an old text are in its new one, by the words that the two share in order: answers a function from an
 * old range to its new one, null where any of it changed. One diff serves every passage of a block.
 */
export function carryOver(before: string, after: string): (range: Range) => Range | null {
  const kept = keptRuns(before, after)
  return ({ start, end }) => {
    const run = kept.find((k) => k.from <= start && end <= k.from + k.length)
    return run ? { start: start - run.from + run.to, end: end - run.from + run.to } : null
  }
}

function keptRuns(before: string, after: string): Kept[] {
  // Bounded by length, never by time: placing again must give the same.
  const parts = diffWordsWithSpace(before, after, { maxEditLength: 1000 })
  if (!parts) return edges(before, after)
  const kept: Kept[] = []
  let [from, to] = [0, 0]
  for (const [i, part] of parts.entries()) {
    const { length } = part.value
    const next = parts[i + 1]
    if (!part.added && !part.removed) kept.push({ from, to, length })
    if (part.removed && next?.added) kept.push(...shifted(edges(part.value, next.value), from, to))
    if (!part.added) from += length
    if (!part.removed) to += length
  }
  return joined(kept)
}

// A word in which a letter was put right keeps the letters on both sides of it.
const shifted = (runs: Kept[], from: number, to: number) =>
  runs.map((run) => ({ ...run, from: run.from + from, to: run.to + to }))

function joined(runs: Kept[]): Kept[] {
  const whole: Kept[] = []
  for (const run of runs) {
    const last = whole.at(-1)
    const follows = last && last.from + last.length === run.from && last.to + last.length === run.to
    if (follows) last.length += run.length
    else if (run.length) whole.push({ ...run })
  }
  return whole
}

// What two texts both begin and end with; all that is sure where they are too different for a diff.
function edges(before: string, after: string): Kept[] {
  const shortest = Math.min(before.length, after.length)
  let head = 0
  while (head < shortest && before[head] === after[head]) head++
  let tail = 0
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return [
    { from: 0, to: 0, length: head },
    { from: before.length - tail, to: after.length - tail, length: tail },
  ]
}
