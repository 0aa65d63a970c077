import { describe, expect, test } from 'vitest'
import { optionOrder } from './option-order'

const who = (i: number) => ({ secret: 'a secret of this site', pollId: 'poll', personId: `person ${i}` })
const keys = ['a', 'b', 'c', 'd']

describe('the order of options', () => {
  test('is the same for one person at every visit', () => {
    expect(optionOrder('single', keys, who(1))).toEqual(optionOrder('single', keys, who(1)))
  })

  test('is every order equally often over 24,000 people (χ², 23 degrees of freedom, 0.1 %)', () => {
    const seen = new Map<string, number>()
    for (let i = 0; i < 24_000; i++) {
      const order = optionOrder('single', keys, who(i)).join('')
      seen.set(order, (seen.get(order) ?? 0) + 1)
    }
    expect(seen.size).toBe(24)
    const chi2 = [...seen.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0)
    expect(chi2).toBeLessThan(49.73)
  })

  test('of a scale is forward or backward, half and half', () => {
    const scale = ['-2', '-1', '0', '1', '2', 'dont-know', 'reject']
    let reversed = 0
    for (let i = 0; i < 4000; i++) {
      const order = optionOrder('stance5', scale, who(i))
      expect(['-2,-1,0,1,2,dont-know,reject', '2,1,0,-1,-2,dont-know,reject']).toContain(order.join())
      if (order[0] === '2') reversed++
    }
    expect(Math.abs(reversed - 2000)).toBeLessThan(104)
  })

  test('keeps don’t know and none of these last', () => {
    for (let i = 0; i < 50; i++)
      expect(optionOrder('ranked', ['none', ...keys, 'dont-know'], who(i)).slice(-2)).toEqual(['none', 'dont-know'])
  })
})
