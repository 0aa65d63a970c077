import fc from 'fast-check'
import { expect, test } from 'vitest'
import { skeleton } from './confusables'
import { nameKey, nameProblem, tidyName } from './names'

test.each([
  ['Anna', 'anna'],
  ['paypal', 'раураl'],
  ['NINA', 'ΝΙΝΑ'],
  ['BOB', 'ВОВ'],
  ['Bill', 'BiII'],
  ['O2', '02'],
  ['Emest', 'Ernest'],
  ['walter', 'vvalter'],
  ['Strauß', 'STRAUSS'],
  ['Ａｎｎａ', 'Anna'],
  ["O'Neil", 'O’Neil'],
  ['Anna  Lind', 'Anna Lind'],
  ['Zoe\u0308', 'Zoë'],
])('%s and %s are one name', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other))
})

test.each([
  ['Anna', 'Anne'],
  ['Zoe', 'Zoë'],
  ['Вова', 'Вера'],
  ['Jan', 'Yan'],
])('%s and %s are two names', (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other))
})

test('whoever types a name in capitals means the same name', () => {
  const letters = fc.stringMatching(/^[a-zA-Zа-яА-ЯёЁα-ωΑ-Ω0-9 .]{1,20}$/u)
  fc.assert(fc.property(letters, (name) => nameKey(name.toUpperCase()) === nameKey(name)))
})

test('a skeleton is its own skeleton, so that a key can be searched', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => skeleton(skeleton(text)) === skeleton(text)))
})

test.each([
  'Anna Lind',
  'Zoë',
  'Łukasz',
  'Ольга Петрова',
  'O’Neil',
  'Jean-Luc',
  'محمد',
  '山田 はな',
  '김민준',
  'R2 D2',
  'Anna Петрова',
])('%s is a name', (name) => {
  expect(nameProblem(name)).toBeNull()
})

test.each([
  ['', 'name-short'],
  ['   ', 'name-short'],
  ['A', 'name-short'],
  ['x'.repeat(41), 'name-long'],
  ['An\u200bna', 'name-invisible'],
  ['An\u00adna', 'name-invisible'],
  ['\u202eannA', 'name-invisible'],
  ['Anna\u2066', 'name-invisible'],
  ['\u3164\u3164', 'name-invisible'],
  ['\u2800\u2800\u2800', 'name-invisible'],
  ['An\tna', 'name-invisible'],
  ['An\nna', 'name-invisible'],
  ['An\u0000na', 'name-invisible'],
  ['<b>Anna</b>', 'name-characters'],
  ['anna@example.org', 'name-characters'],
  ['Anna 🙂', 'name-characters'],
  ['A\u0301\u0302\u0303\u0304\u0305nna', 'name-characters'],
  ['An--na', 'name-characters'],
  ['12345', 'name-letters'],
  ['.Anna', 'name-letters'],
  ['Аnna', 'name-scripts'],
  ['pаypal', 'name-scripts'],
  ['Admin', 'name-reserved'],
  ['ADMIN', 'name-reserved'],
  ['m0derator', 'name-reserved'],
])('%j is refused: %s', (name, problem) => {
  expect(nameProblem(name)).toBe(problem)
})

test('a name that is accepted shows something, on one line, and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      if (nameProblem(typed)) return
      expect(tidyName(typed)).toMatch(/\p{L}/u)
      expect(tidyName(typed)).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
      expect(nameProblem(tidyName(typed))).toBeNull()
      expect(nameKey(typed)).not.toBe('')
    }),
  )
})
