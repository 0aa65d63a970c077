import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateWords, fullTimeWords, relativeTime } from './relative-time'

const now = new Date('2026-05-03T14:05:00Z')
const ago = (seconds: number) => relativeTime(new Date(now.getTime() - seconds * 1000), now, 'en')

test('a reader sees how long ago something was', () => {
  expect(ago(5)).toBe('now')
  expect(ago(60)).toBe('1 minute ago')
  expect(ago(59 * 60)).toBe('59 minutes ago')
  expect(ago(4 * 3600)).toBe('4 hours ago')
  expect(ago(86_400)).toBe('yesterday')
  expect(ago(-2 * 86_400)).toBe('in 2 days')
})

test('from a week on there is a date instead', () => {
  expect(ago(8 * 86_400)).toBeNull()
  expect(dateWords(now, 'en')).toBe('3 May 2026')
  expect(dateWords(now, 'ru')).toContain('мая')
})

test('the full time names its zone', () => expect(fullTimeWords(now, 'en')).toContain('14:05 UTC'))

test('nobody ever reads “60 minutes ago” or “24 hours ago”', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6 * 86_400 }), (seconds) => {
      expect(ago(seconds)).not.toMatch(/\b(60 (seconds|minutes)|24 hours|7 days) ago/)
    }),
  ))
