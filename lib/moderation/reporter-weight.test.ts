import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accuracy, reporterWeight } from './reporter-weight'

const newcomer = { trust: 0, staff: false, agreed: 0, disagreed: 0 }

describe('what a report weighs', () => {
  test.each([
    [6, 0, 6.46],
    [14, 6, 0],
    [7, 13, -5.4],
    [0, 10, -8.3],
    [5, 0, 0],
    [0, 5, 0],
  ])('%i reports agreed with and %i not is an accuracy of %f', (agreed, disagreed, expected) => {
    expect(accuracy(agreed, disagreed)).toBeCloseTo(expected, 2)
  })

  test('a newcomer weighs one, staff weigh six', () => {
    expect(reporterWeight(newcomer)).toBe(1)
    expect(reporterWeight({ ...newcomer, staff: true })).toBe(6)
  })

  test('somebody who is always wrong weighs nothing, and never less', () => {
    expect(reporterWeight({ ...newcomer, disagreed: 10 })).toBe(0)
    const anybody = fc.record({ trust: fc.nat(4), staff: fc.boolean(), agreed: fc.nat(500), disagreed: fc.nat(500) })
    fc.assert(fc.property(anybody, (reporter) => reporterWeight(reporter) >= 0))
  })

  test('being right once more never makes a report lighter', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), fc.nat(4), (agreed, disagreed, trust) => {
        const total = agreed + disagreed + 6
        const right = Math.min(agreed, total - 1)
        const one = { trust, staff: false, agreed: right, disagreed: total - right }
        const better = { ...one, agreed: right + 1, disagreed: total - right - 1 }
        expect(reporterWeight(better)).toBeGreaterThanOrEqual(reporterWeight(one))
      }),
    )
  })
})
