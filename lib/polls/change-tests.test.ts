import { describe, expect, test } from 'vitest'
import { mcnemar, stuartMaxwell } from './change-tests'
import { perceptionGap } from './perception'
import { shiftOf } from './shift'

describe('did the same people change', () => {
  test('McNemar with continuity correction: golden numbers', () => {
    expect(mcnemar(30, 12).chi2).toBeCloseTo(6.88, 2)
    expect(mcnemar(30, 12).significant).toBe(true)
    expect(mcnemar(9, 6).chi2).toBeCloseTo(0.27, 2)
    expect(mcnemar(9, 6).significant).toBe(false)
    expect(mcnemar(0, 0).chi2).toBe(0)
  })

  test('Stuart–Maxwell: Uebersax’s three raters, χ² 13.76 with 2 degrees of freedom', () => {
    const result = stuartMaxwell([
      [20, 10, 5],
      [3, 30, 15],
      [0, 5, 40],
    ])
    expect(result?.chi2).toBeCloseTo(13.7647, 4)
    expect(result).toMatchObject({ df: 2, significant: true })
  })

  test('Stuart–Maxwell of two answers is McNemar without its correction', () => {
    expect(
      stuartMaxwell([
        [10, 30],
        [12, 40],
      ])?.chi2,
    ).toBeCloseTo((30 - 12) ** 2 / 42, 6)
  })

  test('answers that nobody gave do not spoil the test', () => {
    expect(
      stuartMaxwell([
        [20, 30, 0],
        [12, 15, 0],
        [0, 0, 0],
      ])?.df,
    ).toBe(1)
  })

  test('a shift is shown from thirty pairs on, and told as a change only when it is one', () => {
    const pairs = (stay: number, b: number, c: number) => [
      { from: 'yes', to: 'yes', count: stay },
      { from: 'yes', to: 'no', count: b },
      { from: 'no', to: 'yes', count: c },
    ]
    expect(shiftOf(pairs(14, 9, 6), ['yes', 'no'])).toBeNull()
    expect(shiftOf(pairs(15, 9, 6), ['yes', 'no'])).toMatchObject({ pairs: 30, changed: false })
    expect(shiftOf(pairs(40, 30, 12), ['yes', 'no'])).toMatchObject({
      pairs: 82,
      moved: 42,
      changed: true,
      before: [85, 15],
      after: [63, 37],
    })
  })

  test('two answers are tested as two, also where nobody took the “don’t know” that was offered', () => {
    const pairs = [
      { from: 'yes', to: 'yes', count: 40 },
      { from: 'yes', to: 'no', count: 30 },
      { from: 'no', to: 'yes', count: 12 },
    ]
    for (const columns of [
      ['yes', 'no'],
      ['yes', 'no', 'dont-know'],
      ['dont-know', 'yes', 'no', 'reject'],
    ])
      expect(shiftOf(pairs, columns)?.test).toEqual(mcnemar(30, 12))
    const some = [...pairs, { from: 'dont-know', to: 'yes', count: 3 }]
    expect(shiftOf(some, ['yes', 'no', 'dont-know'])?.test?.df).toBe(2)
    expect(shiftOf([{ from: 'yes', to: 'yes', count: 30 }], ['yes', 'no'])?.test).toEqual(mcnemar(0, 0))
  })

  test('guesses are shown beside what is so for sides with ten guesses', () => {
    const gap = perceptionGap(
      [
        { side: 'support', n: 10, sum: 700 },
        { side: 'oppose', n: 9, sum: 180 },
      ],
      38,
    )
    expect(gap).toEqual({ actual: 38, sides: [{ side: 'support', n: 10, guess: 70, gap: 32 }] })
    expect(perceptionGap([{ side: 'oppose', n: 9, sum: 180 }], 38)).toBeNull()
  })
})
