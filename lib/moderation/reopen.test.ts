import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categories, gravity } from './categories'
import { reopens } from './reopen'

const last = { revisionId: 'r1', weight: 4, category: 'abuse' as const }
const report = { revisionId: 'r1', category: 'abuse' as const, weight: 5 }

describe('a report of a post that was decided on', () => {
  test('only accumulates when it says the same again', () => {
    expect(reopens(last, report)).toBe(false)
    expect(reopens(last, { ...report, category: 'offTopic' })).toBe(false)
  })

  test('opens it again at twice the weight that it first took', () => {
    expect(reopens(last, { ...report, weight: 7.99 })).toBe(false)
    expect(reopens(last, { ...report, weight: 8 })).toBe(true)
  })

  test('opens it again when it says something graver', () => {
    expect(reopens({ ...last, category: 'offTopic' }, { ...report, category: 'misinformation' })).toBe(true)
  })

  test('opens it when nobody had reported it before', () => {
    expect(reopens({ ...last, weight: 0, category: null }, { ...report, weight: 1 })).toBe(true)
  })

  test('starts clean after an edit', () => {
    expect(reopens(last, { ...report, revisionId: 'r2', weight: 1, category: 'other' })).toBe(true)
  })

  test.each(['illegal', 'selfHarm', 'doxxing'] as const)('always opens it for %s', (category) => {
    expect(reopens({ ...last, category: 'illegal', weight: 1000 }, { ...report, category, weight: 1 })).toBe(true)
  })

  test('a weightless crowd repeating itself never opens it', () => {
    const mild = fc.constantFrom(...categories.filter((c) => gravity(c) <= gravity('abuse')))
    fc.assert(fc.property(mild, (category) => !reopens(last, { ...report, category, weight: last.weight })))
  })
})
