import { createHash } from 'node:crypto'

/** One line of the public log as it is hashed: every field but the hash itself. `at` is ISO 8601 with milliseconds, UTC. */
export type ChainEntry = {
  seq: number
  at: string
  action: string
  reason: string
  rule: string
  actorRole: string
  target: string
  contentHash: string
  automated: boolean
  appealOf: number | null
}

export type ChainedEntry = ChainEntry & { prevHash: string; hash: string }

/** What the first entry follows. */
export const genesisHash = '0'.repeat(64)

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

/** The hash of an entry: SHA-256 of the canonical JSON of its eleven fields, `prevHash` among them. */
export function entryHash(entry: ChainEntry, prevHash: string): string {
  const { seq, at, action, reason, rule, actorRole, target, contentHash, automated, appealOf } = entry
  const fields = { seq, at, action, reason, rule, actorRole, target, contentHash, automated, appealOf, prevHash }
  return sha256(canonicalJson(fields))
}

/**
 * The first entry that is not what was written: a changed field, a wrong link, a gap or a swap; null where all is whole.
 * `after` is the entry before the first one given, for a log that is read in pieces.
 */
export function firstBroken(
  entries: readonly ChainedEntry[],
  after: { seq: number; hash: string } = { seq: 0, hash: genesisHash },
): { seq: number; why: 'gap' | 'link' | 'hash' } | null {
  let before = after
  for (const entry of entries) {
    const { seq } = entry
    if (seq !== before.seq + 1) return { seq, why: 'gap' }
    if (entry.prevHash !== before.hash) return { seq, why: 'link' }
    if (entry.hash !== entryHash(entry, entry.prevHash)) return { seq, why: 'hash' }
    before = { seq, hash: entry.hash }
  }
  return null
}
