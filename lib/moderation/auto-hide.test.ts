import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { autoHide, autoHideThreshold, type WeighedReport, weightOf } from './auto-hide'
import { categories } from './categories'

const crowd = (n: number, report: Partial<WeighedReport>): WeighedReport[] =>
  Array.from({ length: n }, (_, i) => ({
    reporterId: `${report.group ?? 'none'}-${i}`,
    category: 'abuse' as const,
    weight: 1,
    group: null,
    ...report,
  }))

const opinions = categories.filter((c) => !['spam', 'illegal', 'doxxing'].includes(c))
const report = (group: fc.Arbitrary<WeighedReport['group']>) =>
  fc.record<WeighedReport>({
    reporterId: fc.uuid(),
    category: fc.constantFrom(...opinions),
    weight: fc.double({ min: 0, max: 30, noNaN: true }),
    group,
  })

describe('reports of a post', () => {
  test('below the threshold nothing happens', () => {
    expect(autoHide(crowd(9, { group: 'oppose' }))).toEqual({ weight: 9, outcome: 'wait', category: null })
  })

  test('a pile-on by one side only queues, however large', () => {
    expect(autoHide(crowd(500, { group: 'oppose' })).outcome).toBe('oneSided')
    expect(autoHide(crowd(500, { group: null })).outcome).toBe('oneSided')
  })

  test('people of two groups hide it', () => {
    expect(autoHide([...crowd(6, { group: 'oppose' }), ...crowd(4, { group: 'support' })]).outcome).toBe('hide')
  })

  test('a puppet of the other side without any weight does not make it two-sided', () => {
    const pile = [...crowd(20, { group: 'oppose' }), ...crowd(3, { group: 'support', weight: 0 })]
    expect(autoHide(pile).outcome).toBe('oneSided')
  })

  test.each(['spam', 'illegal', 'doxxing'] as const)('enough reports of %s hide it whoever they are', (category) => {
    expect(autoHide(crowd(10, { category, group: 'oppose' }))).toMatchObject({ outcome: 'hide', category })
  })

  test('one cry of spam in a one-sided pile-on changes nothing', () => {
    const pile = [...crowd(20, { group: 'support' }), ...crowd(1, { category: 'spam' })]
    expect(autoHide(pile).outcome).toBe('oneSided')
  })

  test('the screener can agree with one side', () => {
    expect(autoHide(crowd(10, { group: 'oppose' }), true).outcome).toBe('hide')
  })

  test('one person counts once, with all the categories there are', () => {
    const one = categories.map((category) => ({ reporterId: 'ann', category, weight: 3, group: null }))
    expect(weightOf(one)).toBe(3)
  })

  test('no brigade of one stance group ever hides an opinion', () => {
    fc.assert(
      fc.property(fc.array(report(fc.constantFrom('oppose' as const, null))), (pile) => {
        expect(autoHide(pile).outcome).not.toBe('hide')
      }),
    )
  })

  test('nothing is ever hidden below the threshold, screener or not', () => {
    const anybody = report(fc.constantFrom('oppose' as const, 'support' as const, 'middle' as const, null))
    fc.assert(
      fc.property(fc.array(anybody), fc.boolean(), (pile, screener) => {
        const { weight, outcome } = autoHide(pile, screener)
        expect(outcome === 'wait').toBe(weight < autoHideThreshold)
      }),
    )
  })
})
