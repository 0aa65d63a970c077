import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, freeSlug, slugOf } from './slug'

test('an address says what the topic is about', () => {
  expect(slugOf('Can talks between Washington and Moscow hold?')).toBe('can-talks-between-washington-and-moscow-hold')
  expect(slugOf('Удержатся ли переговоры?')).toBe('uderzhatsya-li-peregovory')
  expect(slugOf('Café d’été')).toBe('cafe-dete')
  expect(slugOf('Straße nach Łódź')).toBe('strasse-nach-lodz')
})

test('letters of other scripts stay as they are, encoded', () => {
  expect(decodeURIComponent(slugOf('هل تصمد المحادثات؟'))).toBe('هل-تصمد-المحادثات')
  expect(decodeURIComponent(slugOf('和平会谈：能持续吗'))).toBe('和平会谈-能持续吗')
  expect(decodeURIComponent(slugOf('क्या बातचीत टिकेगी?'))).toBe('क्या-बातचीत-टिकेगी')
  expect(decodeURIComponent(slugOf('Οι συνομιλίες του 2026'))).toBe('οι-συνομιλίες-του-2026')
  expect(slugOf('…?')).toBe('topic')
})

test('a word longer than an address is cut between letters', () =>
  expect(decodeURIComponent(slugOf('和'.repeat(70)))).toBe('和'.repeat(20)))

test('every address is short, plain ASCII, and what a browser makes of its letters', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: fc.oneof(fc.constantFrom('é', 'ш', 'م', '会', ' ', '𠮷'), fc.string({ maxLength: 2 })) }),
      (title) => {
        const slug = slugOf(title)
        expect(slug).toMatch(/^([a-z0-9-]|%[0-9A-F]{2})+$/)
        expect(slug).not.toMatch(/^-|--|-$/)
        expect(slug.length).toBeLessThanOrEqual(180)
        expect([...decodeURIComponent(slug)].length).toBeLessThanOrEqual(60)
        expect(new URL(`/t/${decodeURIComponent(slug)}`, 'http://parley.example').pathname).toBe(`/t/${slug}`)
        expect(addressOf(title, 90).length).toBeLessThanOrEqual(90)
      },
    ),
  ))

test('a second topic of the same title gets a number', () => {
  expect(freeSlug('talks', [])).toBe('talks')
  expect(freeSlug('talks', ['talks', 'talks-2'])).toBe('talks-3')
})
