import { rankSeparator, votersKey } from './ballot-choice'
import { isApart, isStance, type PollKind } from './kinds'
import { type Ranking, type RunOff, runOff } from './run-off'
import { k } from './small-numbers'

export type TallyRow = { key: string; exposed: boolean; count: number }

/** Where opinion stands: of those who answered before they had seen any result; the others are told apart. */
export type HeadlineView = {
  /** People who answered blind. */
  n: number
  /** Those of them per option; for ranked polls by first preference. */
  counts: { key: string; count: number }[]
  /** People who had seen results before they answered; their answers from ten people on. */
  exposed: { n: number; counts: { key: string; count: number }[] | null }
  /** Rounds of a ranked poll; `counts` is its first round. */
  rounds: RunOff | null
}

/** Sums tally rows up for one question. `seed` draws the lot in a run-off. */
export function headlineOf(
  kind: PollKind,
  keys: readonly string[],
  rows: readonly TallyRow[],
  seed: string,
): HeadlineView {
  const blind = countsOf(
    kind,
    keys,
    rows.filter((row) => !row.exposed),
  )
  const later = countsOf(
    kind,
    keys,
    rows.filter((row) => row.exposed),
  )
  return {
    n: blind.n,
    counts: blind.counts,
    exposed: { n: later.n, counts: later.n >= k ? later.counts : null },
    rounds:
      kind === 'ranked' && blind.n > 0
        ? runOff(
            keys.filter((key) => !isApart(key)),
            blind.rankings,
            seed,
          )
        : null,
  }
}

function countsOf(kind: PollKind, keys: readonly string[], rows: readonly TallyRow[]) {
  const rankings: Ranking[] = rows.map((row) => ({ order: row.key.split(rankSeparator), count: row.count }))
  const by = new Map<string, number>()
  for (const row of rows) {
    const key = kind === 'ranked' ? (row.key.split(rankSeparator)[0] ?? '') : row.key
    by.set(key, (by.get(key) ?? 0) + row.count)
  }
  const n = kind === 'multiple' ? (by.get(votersKey) ?? 0) : [...by.values()].reduce((a, b) => a + b, 0)
  return { n, counts: keys.map((key) => ({ key, count: by.get(key) ?? 0 })), rankings }
}

/** How many took a position, and how many stood apart (don't know, reject, none of these). */
export function positions(counts: readonly { key: string; count: number }[]) {
  const scale = counts.filter((c) => !isApart(c.key))
  const apart = counts.filter((c) => isApart(c.key))
  return { scale, apart, n: scale.reduce((sum, c) => sum + c.count, 0) }
}

/** Share of supporters, in whole percent of those who took a position in a stance poll; null where nobody did. */
export function supportShare(kind: PollKind, counts: readonly { key: string; count: number }[]): number | null {
  const { scale, n } = positions(counts)
  if (!isStance(kind) || n === 0) return null
  const support = scale.filter((c) => Number(c.key) > 0).reduce((sum, c) => sum + c.count, 0)
  return Math.round((support * 100) / n)
}
