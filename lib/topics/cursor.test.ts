import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cursorOf, readCursor } from './cursor'

const place = { at: '2026-05-03T14:05:06.123456Z', id: '0198f1c2-0000-7000-8000-000000000001' }

test('a reader’s place in the list survives its address, to the microsecond', () =>
  expect(readCursor(cursorOf(place))).toEqual(place))

test('a made-up place is the start of the list', () => {
  expect(readCursor(undefined)).toBeNull()
  for (const at of ['2026-99-99T14:05:06.123456Z', '2026-02-30T14:05:06.123456Z', '0000-01-01T00:00:00.000000Z'])
    expect(readCursor(cursorOf({ ...place, at }))).toBeNull()
  fc.assert(
    fc.property(fc.string(), (word) => {
      expect(readCursor(word)).toBeNull()
    }),
  )
})
