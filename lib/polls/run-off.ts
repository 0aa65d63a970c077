import { createHash } from 'node:crypto'

/** So many ballots that rank these options in this order. */
export type Ranking = { order: readonly string[]; count: number }
export type Round = {
  counts: Record<string, number>
  /** Ballots that rank none of the options still standing. */
  exhausted: number
  eliminated: string[]
}
export type RunOff = { rounds: Round[]; winner: string | null; byLot: boolean }

/**
 * Instant run-off: in each round every ballot counts for its first preference still standing; who has more than half of
 * the ballots that still count wins, else the last is eliminated. A tie for last place is broken by the most recent
 * earlier round in which they differed, and last by lot (the SHA-256 of seed and option, so that anyone can draw it
 * again). Options without any vote go together in the first round.
 * Source: the statutory rule of single-winner ranked-choice elections, for example Maine Revised Statutes, title 21-A, §723-A.
 */
export function runOff(options: readonly string[], rankings: readonly Ranking[], seed: string): RunOff {
  let standing = [...options]
  const rounds: Round[] = []
  let byLot = false
  while (standing.length > 0) {
    const { counts, exhausted } = count(standing, rankings)
    const total = Object.values(counts).reduce((a, b) => a + b, 0)
    if (total === 0) return { rounds: [...rounds, { counts, exhausted, eliminated: [] }], winner: null, byLot }
    const first = standing.find((option) => (counts[option] ?? 0) * 2 > total)
    if (first !== undefined) return { rounds: [...rounds, { counts, exhausted, eliminated: [] }], winner: first, byLot }
    const last = lastOf(standing, counts, rounds, seed)
    byLot ||= last.byLot
    rounds.push({ counts, exhausted, eliminated: last.options })
    standing = standing.filter((option) => !last.options.includes(option))
  }
  return { rounds, winner: null, byLot }
}

function count(standing: readonly string[], rankings: readonly Ranking[]) {
  const counts: Record<string, number> = Object.fromEntries(standing.map((option) => [option, 0]))
  let exhausted = 0
  for (const ranking of rankings) {
    const first = ranking.order.find((option) => option in counts)
    if (first === undefined) exhausted += ranking.count
    else counts[first] = (counts[first] ?? 0) + ranking.count
  }
  return { counts, exhausted }
}

function lastOf(standing: string[], counts: Record<string, number>, rounds: Round[], seed: string) {
  const least = Math.min(...standing.map((option) => counts[option] ?? 0))
  let tied = standing.filter((option) => counts[option] === least)
  if (least === 0) return { options: tied, byLot: false }
  for (const round of rounds.toReversed()) {
    const fewest = Math.min(...tied.map((option) => round.counts[option] ?? 0))
    tied = tied.filter((option) => round.counts[option] === fewest)
    if (tied.length === 1) return { options: tied, byLot: false }
  }
  if (tied.length === 1) return { options: tied, byLot: false }
  const lot = (option: string) => createHash('sha256').update(`${seed}:${option}`).digest('hex')
  return { options: tied.sort((a, b) => (lot(a) < lot(b) ? -1 : 1)).slice(0, 1), byLot: true }
}
