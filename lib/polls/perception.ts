import type { Side } from './kinds'
import { k } from './small-numbers'

/** Everybody on one side who guessed: how many, and the sum of their guesses in percent. */
export type Guesses = { side: Side; n: number; sum: number }

export type PerceptionGap = {
  /** What share supports it, in whole percent of those who took a position. */
  actual: number
  sides: { side: Side; n: number; guess: number; gap: number }[]
}

/** What each side guessed beside what is so; a side is shown from `least` guesses on. Null where no side is. */
export function perceptionGap(guesses: readonly Guesses[], actual: number, least = k): PerceptionGap | null {
  const sides = guesses
    .filter(({ n }) => n >= least)
    .map(({ side, n, sum }) => ({ side, n, guess: Math.round(sum / n), gap: Math.round(sum / n) - actual }))
  return sides.length > 0 ? { actual, sides } : null
}
