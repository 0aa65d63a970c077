import { createHash } from 'node:crypto'

/** One line of the public log as it is stored. `at` is kept to the millisecond. */
export type ChainEntry = {
  seq: bigint
  at: Date
  action: string
  reason: string
  rule: string
  actorRole: string
  target: string
  contentHash: string
  automated: boolean
  appealOf: bigint | null
}

export type ChainedEntry = ChainEntry & { prevHash: string; hash: string }

/** What the first entry follows: 64 zeros. */
export const firstHash = '0'.repeat(64)

/** JSON with sorted keys and no white space: the same value is always the same bytes (RFC 8785 for what the log holds). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, v]) => v !== undefined)
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`)
    .join(',')}}`
}

/** SHA-256, hexadecimal, of a text in UTF-8. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** An entry as it is hashed: eleven fields, numbers plain, `at` in ISO 8601 with milliseconds, UTC. */
export const hashedText = (entry: ChainEntry, prevHash: string): string =>
  canonicalJson({
    seq: Number(entry.seq),
    at: entry.at.toISOString(),
    action: entry.action,
    reason: entry.reason,
    rule: entry.rule,
    actorRole: entry.actorRole,
    target: entry.target,
    contentHash: entry.contentHash,
    automated: entry.automated,
    appealOf: entry.appealOf === null ? null : Number(entry.appealOf),
    prevHash,
  })

/** The hash of an entry: SHA-256, hexadecimal, of its canonical JSON with the hash of the entry before. */
export const entryHash = (entry: ChainEntry, prevHash: string): string => sha256(hashedText(entry, prevHash))

/**
 * The first entry that is not what was written: a changed field, a wrong link, a gap or a swap; null where all is whole.
 * `after` is the entry before the first one given, for a log that is read in pieces.
 */
export function firstBroken(
  entries: readonly ChainedEntry[],
  after: { seq: bigint; hash: string } = { seq: 0n, hash: firstHash },
): { seq: bigint; why: 'gap' | 'link' | 'hash' } | null {
  let before = after
  for (const entry of entries) {
    const { seq, prevHash, hash } = entry
    if (seq !== before.seq + 1n) return { seq, why: 'gap' }
    if (prevHash !== before.hash) return { seq, why: 'link' }
    if (hash !== entryHash(entry, prevHash)) return { seq, why: 'hash' }
    before = { seq, hash }
  }
  return null
}
