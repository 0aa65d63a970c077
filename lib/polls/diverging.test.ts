import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divergingBar } from './diverging'

const scale = ['-2', '-1', '0', '1', '2']
const counts = (...n: number[]) => scale.map((key, i) => ({ key, count: n[i] ?? 0 }))

test('the middle lies half on each side of zero, opposition left, support right', () => {
  const { segments, zero } = divergingBar(counts(10, 20, 40, 20, 10), 200)
  expect(zero).toBe(100)
  expect(segments.map((s) => Math.round(s.x))).toEqual([0, 20, 60, 140, 180])
  expect(segments.map((s) => Math.round(s.width))).toEqual([20, 40, 80, 40, 20])
})

test('segments fill the bar in the order of the scale, without gaps', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500), { minLength: 5, maxLength: 5 }), (n) => {
      const { segments } = divergingBar(counts(...n), 264)
      let end = 0
      for (const { x, width } of segments) {
        expect(x).toBeCloseTo(end, 6)
        end = x + width
      }
      if (n.some(Boolean)) expect(end).toBeCloseTo(264, 6)
    }),
  )
})

test('nobody answered: nothing is drawn', () => {
  expect(divergingBar(counts(), 264).segments).toEqual([])
})
