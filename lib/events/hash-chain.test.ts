import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ChainEntry,
  type ChainedEntry,
  canonicalJson,
  entryHash,
  firstBroken,
  firstHash,
  hashedText,
} from './hash-chain'

const line: ChainEntry = {
  seq: 1n,
  at: new Date('2026-11-22T16:00:00.000Z'),
  action: 'post.removed',
  reason: 'An insult instead of an argument.',
  rule: '2',
  actorRole: 'moderator',
  target: '/t/peace/posts/1',
  contentHash: '',
  automated: false,
  appealOf: null,
}

function chain(reasons: string[]): ChainedEntry[] {
  let prevHash = firstHash
  return reasons.map((reason, i) => {
    const entry = { ...line, reason, seq: BigInt(i + 1) }
    const hash = entryHash(entry, prevHash)
    const chained = { ...entry, prevHash, hash }
    prevHash = hash
    return chained
  })
}

describe('the public log', () => {
  test('writes the same value as the same bytes, whatever the order of its keys', () => {
    expect(canonicalJson({ b: [1, null, 'ü"'], a: { d: true, c: undefined } })).toBe(
      '{"a":{"d":true},"b":[1,null,"ü\\""]}',
    )
  })

  test('has a hash that anyone can compute: golden value of the first line', () => {
    const bytes =
      `{"action":"post.removed","actorRole":"moderator","appealOf":null,"at":"2026-11-22T16:00:00.000Z","automated":false,` +
      `"contentHash":"","prevHash":"${firstHash}","reason":"An insult instead of an argument.","rule":"2","seq":1,"target":"/t/peace/posts/1"}`
    expect(hashedText(line, firstHash)).toBe(bytes)
    expect(entryHash(line, firstHash)).toBe('1bef19a88254236c0f4ac957ad72b1949fb8966153c83840f7c563d16f37ae1b')
  })

  test('is whole when nobody touched it, read at once or in pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 12 }), fc.nat(12), (reasons, cut) => {
        const entries = chain(reasons)
        expect(firstBroken(entries)).toBeNull()
        const last = entries[Math.min(cut, entries.length) - 1]
        expect(firstBroken(entries.slice(cut), last)).toBeNull()
      }),
    )
  })

  test('names the first entry that somebody changed, removed or swapped', () => {
    const many = fc.array(fc.string(), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(many, fc.nat(), fc.string({ minLength: 1 }), (reasons, n, more) => {
        const at = n % reasons.length
        const changed = chain(reasons).map((e, i) => (i === at ? { ...e, reason: e.reason + more } : e))
        expect(firstBroken(changed)).toEqual({ seq: BigInt(at + 1), why: 'hash' })
        if (at === reasons.length - 1) return
        const gone = chain(reasons).filter((_, i) => i !== at)
        expect(firstBroken(gone)).toEqual({ seq: BigInt(at + 2), why: 'gap' })
      }),
    )
  })

  test('shows a rewritten entry with a fresh hash at the entry after it', () => {
    const entries = chain(['one', 'two', 'three'])
    const forged = entries.map((e) =>
      e.seq === 2n ? { ...e, reason: 'other', hash: entryHash({ ...e, reason: 'other' }, e.prevHash) } : e,
    )
    expect(firstBroken(forged)).toEqual({ seq: 3n, why: 'link' })
  })
})
