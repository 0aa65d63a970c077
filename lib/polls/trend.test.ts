import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Step, trendPoints } from './trend'

const hour = 3600_000
const vote = (hours: number, key = '1'): Step => ({ at: new Date(hours * hour), before: [], after: [key], isNew: true })
const votes = (n: number, from: number, every: number) => Array.from({ length: n }, (_, i) => vote(from + i * every))

describe('the public series', () => {
  test('has no point before ten people and six hours', () => {
    expect(trendPoints(votes(9, 0, 1)).points).toEqual([])
    expect(trendPoints(votes(60, 0, 0.1)).points).toEqual([])
    expect(trendPoints(votes(10, 0, 1)).points).toHaveLength(1)
  })

  test('waits for five per cent of new voters once there are many', () => {
    const { points } = trendPoints([...votes(1000, 0, 0.006), vote(6.1), ...votes(60, 7, 1)])
    expect(points.map((p) => p.voters)).toEqual([1001, 1052])
  })

  const step = fc.record({
    gap: fc.integer({ min: 0, max: 4 * hour }),
    isNew: fc.boolean(),
    before: fc.constantFrom([], ['-1'], ['1']),
    after: fc.constantFrom([], ['-1'], ['1']),
  })
  const history = fc.array(step, { maxLength: 200 }).map((steps) => {
    let at = 0
    return steps.map(({ gap, ...rest }): Step => {
      at += gap
      return { at: new Date(at), ...rest }
    })
  })

  test('is never changed by one vote: points stay as they are, and a new one stands for ten new people or more', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const whole = trendPoints(steps).points
        const without = trendPoints(steps.slice(0, -1)).points
        expect(whole.slice(0, without.length)).toEqual(without)
        for (const [i, point] of whole.entries()) {
          const before = whole[i - 1]
          expect(point.voters - (before?.voters ?? 0)).toBeGreaterThanOrEqual(10)
          if (before) expect(point.at.getTime() - before.at.getTime()).toBeGreaterThanOrEqual(6 * hour)
        }
      }),
    )
  })

  test('is the same read at once or in pieces', () => {
    fc.assert(
      fc.property(history, fc.nat(200), (steps, cut) => {
        const first = trendPoints(steps.slice(0, cut))
        const second = trendPoints(steps.slice(cut), first.state)
        expect([...first.points, ...second.points]).toEqual(trendPoints(steps).points)
      }),
    )
  })
})
