import { describe, expect, test } from 'vitest'
import { stanceConflict } from './stance-conflict'
import { opposed, stanceGroup } from './stance-group'

const now = { ground: '2', openHours: 1 }
const against = { own: 'support' as const, posted: false, theirs: 'oppose' as const }

describe('a moderator with a view of their own', () => {
  test('leaves somebody of the opposite stance to another moderator', () => {
    expect(stanceConflict(against, now)).toBe('conflicted')
    expect(stanceConflict({ ...against, own: 'oppose', theirs: 'support' }, now)).toBe('conflicted')
  })

  test('may decide about somebody of the same stance, of the middle, or of none', () => {
    for (const theirs of ['support', 'middle', null] as const)
      expect(stanceConflict({ ...against, theirs }, now)).toBe('free')
    expect(stanceConflict({ ...against, own: 'middle' }, now)).toBe('free')
  })

  test('is bound by a post in the topic as by a stance', () => {
    expect(stanceConflict({ own: null, posted: true, theirs: 'oppose' }, now)).toBe('conflicted')
    expect(stanceConflict({ own: null, posted: false, theirs: 'oppose' }, now)).toBe('free')
  })

  test.each(['5', '4', 'law', 'minors'])('may always act on ground %s', (ground) => {
    expect(stanceConflict(against, { ...now, ground })).toBe('free')
  })

  test('may decide after four hours with nobody else free, and it is said', () => {
    expect(stanceConflict(against, { ...now, openHours: 3.99 })).toBe('conflicted')
    expect(stanceConflict(against, { ...now, openHours: 4 })).toBe('late')
  })
})

describe('stance groups', () => {
  test('come from the answer', () => {
    expect(['-3', '-2', '-1', '0', '1', '3', 'dont-know', 'reject'].map(stanceGroup)).toEqual([
      'oppose',
      'oppose',
      'oppose',
      'middle',
      'support',
      'support',
      'middle',
      'middle',
    ])
    expect(opposed('middle', 'oppose')).toBe(false)
  })
})
