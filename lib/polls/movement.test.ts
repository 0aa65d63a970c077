import { expect, test } from 'vitest'
import { movement } from './movement'

const at = (day: number, voters: number, counts: Record<string, number>) => ({ at: `2026-11-0${day}`, voters, counts })
const when = { first: '2026-11-01', last: '2026-11-05' }

test('a stance moves by the share that supports it among those who took a position', () => {
  const [first, last] = [at(1, 20, { '-1': 10, '1': 5, reject: 5 }), at(5, 40, { '-2': 10, '2': 20, reject: 10 })]
  expect(movement({ card: { kind: 'stance5' }, first, last })).toEqual({ key: null, from: 33, to: 67, ...when })
})

test('of other polls the option is told that moved most', () => {
  const [first, last] = [at(1, 10, { a: 5, b: 5 }), at(5, 40, { a: 10, b: 22, 'dont-know': 8 })]
  expect(movement({ card: { kind: 'single' }, first, last })).toEqual({ key: 'a', from: 50, to: 25, ...when })
})

test('one point is no movement', () => {
  const first = at(1, 10, { '1': 10 })
  expect(movement({ card: { kind: 'stance5' }, first, last: first })).toBeNull()
})
