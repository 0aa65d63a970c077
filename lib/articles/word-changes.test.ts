import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DiffPart, wordChanges } from './word-changes'

const told = (parts: DiffPart[]) =>
  parts.map(({ change, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[change]).join('')
const without = (parts: DiffPart[], change: string) =>
  parts
    .filter((p) => p.change !== change)
    .map((p) => p.text)
    .join('')

describe('two texts side by side', () => {
  test('a changed word is taken away and put in', () =>
    expect(told(wordChanges('the first talks', 'the second talks'))).toBe('the [-first-]{+second+} talks'))

  test('a rewritten sentence is one deletion and then one insertion', () => {
    const before = 'Ships grew and the quay did not.'
    const after = 'Since then the ships that call here have grown, and nobody widened the quay.'
    expect(wordChanges(before, after)).toEqual([
      { text: before.slice(0, -1), change: 'removed' },
      { text: after.slice(0, -1), change: 'added' },
      { text: '.', change: 'same' },
    ])
  })

  test('a sentence rewritten among others leaves them alone', () => {
    const first = 'The quay was built in 1911 by the town.'
    const last = 'It has been too narrow for forty years and everybody knows it.'
    const parts = wordChanges(
      `${first} Nobody asked the port what it would need. ${last}`,
      `${first} The port was never asked for its own needs. ${last}`,
    )
    expect(parts.map((p) => p.change)).toEqual(['same', 'removed', 'added', 'same'])
    expect(parts[0]?.text.startsWith(first)).toBe(true)
    expect(parts.at(-1)?.text.endsWith(last)).toBe(true)
  })

  test('small changes far apart stay apart', () =>
    expect(told(wordChanges('In 1911 the town built a narrow quay.', 'In 1912 the town built a wide quay.'))).toBe(
      'In [-1911-]{+1912+} the town built a [-narrow-]{+wide+} quay.',
    ))

  test('nothing between equal texts', () => {
    expect(wordChanges('as it was', 'as it was')).toEqual([{ text: 'as it was', change: 'same' }])
    expect(wordChanges('', '')).toEqual([])
  })
})

describe('whatever the texts', () => {
  const words = fc
    .array(fc.constantFrom('a', 'the', 'quay', 'narrow', ' ', ' ', ', ', '. ', '\n', 'é', 'порт', 'الميناء', '港'), {
      maxLength: 80,
    })
    .map((w) => w.join(''))
  const text = fc.oneof(words, fc.string({ maxLength: 80, unit: 'grapheme' }))
  const letters = (part?: DiffPart) => part?.text.replace(/[^\p{L}\p{N}]+/gu, '').length ?? 0

  test('both can be read from the parts', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordChanges(before, after)
        expect([without(parts, 'added'), without(parts, 'removed')]).toEqual([before, after])
      }),
    )
  })

  test('no part is empty, a deletion stands before its insertion, and shared words between changes outweigh one of them', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordChanges(before, after)
        for (const [n, part] of parts.entries()) {
          expect(part.text).not.toBe('')
          const next = parts[n + 1]
          if (next) expect([part.change, next.change]).not.toEqual(['added', 'removed'])
          expect(next?.change).not.toBe(part.change)
          if (part.change !== 'same' || n === 0 || !next) continue
          const sizes = [parts.slice(Math.max(0, n - 2), n), parts.slice(n + 1, n + 3)].map((side) =>
            Math.max(...side.filter((p) => p.change !== 'same').map(letters)),
          )
          expect(letters(part)).toBeGreaterThan(Math.min(...sizes))
        }
      }),
    )
  })
})
