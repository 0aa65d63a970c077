import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { badgeFrom, badgeUntil, bridging, eligible, valuedAcross } from './bridging'
import { wilsonLower } from './wilson'

const group = (yes: number, all: number) => ({ yes, all })

describe('what a handful of ratings proves', () => {
  test.each([
    [1, 1, 0.3784],
    [2, 2, 0.5491],
    [9, 10, 0.7176],
    [60, 100, 0.5361],
    [0, 10, 0],
    [0, 0, 0],
  ])('%i of %i is at least %f', (x, n, expected) => {
    expect(wilsonLower(x, n)).toBeCloseTo(expected, 4)
  })

  test('is never more than the share itself, and grows with each yes', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (yes, no) => {
        const bound = wilsonLower(yes, yes + no)
        expect(bound).toBeLessThanOrEqual(yes / Math.max(1, yes + no) + 1e-12)
        expect(wilsonLower(yes + 1, yes + no + 1)).toBeGreaterThan(bound)
      }),
    )
  })
})

describe('a post that people who disagree value', () => {
  const across = [group(8, 10), group(7, 10), group(6, 9)]
  const oneSided = [group(30, 30), group(0, 10), group(4, 8)]

  test('stands above one that a single side loves', () => {
    expect(bridging(across)).toBeCloseTo(0.514, 3)
    expect(bridging(oneSided)).toBe(0)
    expect(valuedAcross(across, false)).toBe(true)
    expect(valuedAcross(oneSided, true)).toBe(false)
  })

  test('needs five ratings in each of two groups', () => {
    expect(eligible([group(5, 5), group(4, 4)])).toBe(false)
    expect(eligible([group(50, 50)])).toBe(false)
    expect(eligible([group(5, 5), group(5, 5), group(1, 1)])).toBe(true)
    expect(valuedAcross([group(5, 5), group(4, 4)], true)).toBe(false)
  })

  test('keeps its badge a little below where it was given', () => {
    const between = [group(12, 20), group(10, 20)]
    expect(bridging(between)).toBeGreaterThan(badgeUntil)
    expect(bridging(between)).toBeLessThan(badgeFrom + 0.05)
    const groups = fc.array(fc.record({ yes: fc.nat(40), no: fc.nat(40) }), { minLength: 2, maxLength: 3 })
    fc.assert(
      fc.property(groups, (given) => {
        const rated = given.map(({ yes, no }) => group(yes, yes + no))
        if (valuedAcross(rated, false)) expect(valuedAcross(rated, true)).toBe(true)
      }),
    )
  })

  test('never gains by raters of one group alone once another group is against it', () => {
    fc.assert(fc.property(fc.nat(1000), fc.nat(30), (yes, no) => bridging([group(yes, yes), group(0, no + 1)]) === 0))
  })
})
