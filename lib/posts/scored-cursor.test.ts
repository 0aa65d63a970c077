import { expect, test } from 'vitest'
import { readScoredCursor, scoredCursorOf } from './scored-cursor'

test('a place among valued posts survives its address exactly', () => {
  const place = { bridging: 0.5140000000000001, id: '0198f1c2-0000-7000-8000-000000000001' }
  expect(readScoredCursor(scoredCursorOf(place))).toEqual(place)
})

test('a made-up place is the start of the list', () => {
  for (const word of [undefined, '', 'x', scoredCursorOf({ bridging: 7, id: 'y' })])
    expect(readScoredCursor(word)).toBeNull()
})
