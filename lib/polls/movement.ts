import type { z } from 'zod'
import { supportShare } from './headline'
import { isApart, isStance, type PollKind } from './kinds'
import type { Point } from './results-view'

/** From which share to which, in whole percent; `key` is the option that moved most, null for support in a stance poll. */
export type Movement = { key: string | null; from: number; to: number; first: string; last: string }

/** How opinion moved between the first and the last point of the public series; null where there are no two of them. */
export function movement(poll: {
  card: { kind: PollKind }
  first: z.infer<typeof Point> | null
  last: z.infer<typeof Point> | null
}): Movement | null {
  const { first, last, card } = poll
  if (!first || !last || first.at === last.at) return null
  const when = { first: first.at, last: last.at }
  if (isStance(card.kind)) {
    const [from, to] = [first, last].map((p) => supportShare(card.kind, listed(p.counts)))
    return from === null || from === undefined ? null : { key: null, from, to: to ?? 0, ...when }
  }
  const share = (p: z.infer<typeof Point>, key: string) => Math.round(((p.counts[key] ?? 0) * 100) / p.voters)
  const [most] = Object.keys({ ...first.counts, ...last.counts })
    .filter((key) => !isApart(key))
    .map((key) => ({ key, from: share(first, key), to: share(last, key), ...when }))
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from) || (a.key < b.key ? -1 : 1))
  return most ?? null
}

const listed = (counts: Record<string, number>) => Object.entries(counts).map(([key, count]) => ({ key, count }))
