import { describe, expect, test } from 'vitest'
import { heldUrgency, urgency, urgencyWord } from './urgency'

const one = { held: false, category: 'abuse' as const, weight: 1, outcome: 'wait' as const }

describe('the order of the queue', () => {
  test('danger to people comes before everything else', () => {
    const danger = urgency({ ...one, category: 'selfHarm' })
    expect(danger).toBeGreaterThan(urgency({ ...one, weight: 1000, outcome: 'hide' }))
    expect(danger).toBeGreaterThan(urgency({ ...one, weight: 1000, category: 'misinformation', outcome: 'oneSided' }))
    expect(urgency({ ...one, category: 'illegal' })).toBeGreaterThan(danger)
    expect(urgencyWord(danger)).toBe('now')
  })

  test('a one-sided pile-on stands above what the rule hid already', () => {
    expect(urgency({ ...one, weight: 12, outcome: 'oneSided' })).toBeGreaterThan(
      urgency({ ...one, weight: 12, outcome: 'hide' }),
    )
  })

  test('a reported post comes before a held one, and more reports come first', () => {
    const held = urgency({ held: true, category: null, weight: 0, outcome: 'wait' })
    expect(held).toBe(heldUrgency)
    expect(urgency(one)).toBeGreaterThan(held)
    expect(urgency({ ...one, weight: 6 })).toBeGreaterThan(urgency(one))
    expect(urgencyWord(held)).toBe('normal')
  })
})
