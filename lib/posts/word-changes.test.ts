import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordChanges } from './word-changes'

test('a changed word is shown as taken away and put in', () => {
  expect(wordChanges('the first talks', 'the second talks')).toEqual([
    { kind: 'same', text: 'the ' },
    { kind: 'removed', text: 'first' },
    { kind: 'added', text: 'second' },
    { kind: 'same', text: ' talks' },
  ])
})

test('both texts can be read from the comparison', () => {
  const words = fc.array(fc.constantFrom('a', 'b', ' ', '\n', 'é', 'word'), { maxLength: 60 }).map((w) => w.join(''))
  fc.assert(
    fc.property(words, words, (before, after) => {
      const changes = wordChanges(before, after)
      const without = (kind: string) =>
        changes
          .filter((c) => c.kind !== kind)
          .map((c) => c.text)
          .join('')
      expect(without('removed')).toBe(after)
      expect(without('added')).toBe(before)
    }),
  )
})
