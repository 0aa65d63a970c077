import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeSlug, slugOf } from './slug'

test('an address says what the topic is about', () => {
  expect(slugOf('Can talks between Washington and Moscow hold?')).toBe('can-talks-between-washington-and-moscow-hold')
  expect(slugOf('Удержатся ли переговоры?')).toBe('uderzhatsya-li-peregovory')
  expect(slugOf('Café d’été')).toBe('cafe-dete')
})

test('a title in a script without Latin letters still gets an address', () => expect(slugOf('和平会谈')).toBe('topic'))

test('every address is short and plain', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      expect(slugOf(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(slugOf(title).length).toBeLessThanOrEqual(60)
    }),
  ))

test('a second topic of the same title gets a number', () => {
  expect(freeSlug('talks', [])).toBe('talks')
  expect(freeSlug('talks', ['talks', 'talks-2'])).toBe('talks-3')
})
