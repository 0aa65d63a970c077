import { expect, test } from 'vitest'
import { localTime, zonedTime } from './zoned-time'

const iso = (local: string, zone: string) => zonedTime(local, zone)?.toISOString()

test('a local time means a moment in its zone', () => {
  expect(iso('2026-11-22T18:30', 'UTC')).toBe('2026-11-22T18:30:00.000Z')
  expect(iso('2026-11-22T18:30', 'Europe/Berlin')).toBe('2026-11-22T17:30:00.000Z')
  expect(iso('2026-07-01T18:30', 'America/New_York')).toBe('2026-07-01T22:30:00.000Z')
  expect(iso('2026-07-01', 'Europe/Moscow')).toBe('2026-06-30T21:00:00.000Z')
})

test('around a change of clocks', () => {
  expect(iso('2026-03-29T01:30', 'Europe/Berlin')).toBe('2026-03-29T00:30:00.000Z')
  expect(iso('2026-03-29T03:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
})

test('what is no time or no zone is told apart', () => {
  expect(zonedTime('soon', 'UTC')).toBeNull()
  expect(zonedTime('2026-07-01', 'Mars/Olympus')).toBeNull()
})

test('and back again', () => {
  expect(localTime(new Date('2026-07-01T22:30:00Z'), 'America/New_York')).toBe('2026-07-01T18:30')
})
