import { describe, expect, test } from 'vitest'
import { type Member, visitor } from '@/lib/kernel/viewer'
import { canSeeTally, canShowResults, canVote } from './policy'
import { stateAt } from './poll-state'

const member: Member = {
  id: 'm',
  name: 'Ines',
  locale: 'en',
  roles: [],
  topicRoles: {},
  emailVerified: true,
  trust: 0,
  sanction: null,
  sessionId: 's',
  memberSince: new Date(0),
}
const topic = { id: 't', state: 'open' as const }
const facts = (answered: boolean, exposed: boolean) => ({ answered, exposed })
const poll = { tallyPolicy: 'afterVoting', secrecy: 'CONFIDENTIAL', state: 'open' } as const

describe('who sees a tally', () => {
  test('after voting, or after asking for it', () => {
    expect(canSeeTally(facts(false, false), poll)).toBe(false)
    expect(canSeeTally(facts(true, false), poll)).toBe(true)
    expect(canSeeTally(facts(false, true), poll)).toBe(true)
    expect(canSeeTally(facts(false, false), { ...poll, state: 'closed' })).toBe(false)
  })

  test('only after close where the poll says so, whatever was pressed', () => {
    const late = { ...poll, tallyPolicy: 'afterClose' } as const
    expect(canSeeTally(facts(true, true), late)).toBe(false)
    expect(canShowResults(facts(false, false), late)).toBe(false)
    expect(canSeeTally(facts(false, false), { ...late, state: 'closed' })).toBe(true)
  })

  test('of a secret poll nobody before it closes, even where results are otherwise always open', () => {
    const secret = { tallyPolicy: 'always', secrecy: 'SECRET', state: 'open' } as const
    expect(canSeeTally(facts(true, true), secret)).toBe(false)
    expect(canSeeTally(facts(false, false), { ...secret, state: 'closed' })).toBe(true)
  })

  test('“show results” is offered only to who cannot see them yet', () => {
    expect(canShowResults(facts(false, false), poll)).toBe(true)
    expect(canShowResults(facts(true, false), poll)).toBe(false)
  })
})

describe('who votes', () => {
  test('members with a checked address; never a mediator of the topic', () => {
    expect(canVote(member, topic).allowed).toBe(true)
    expect(canVote(visitor(), topic)).toEqual({ allowed: false, reason: 'sign-in' })
    expect(canVote({ ...member, emailVerified: false }, topic)).toEqual({ allowed: false, reason: 'verify-email' })
    expect(canVote({ ...member, topicRoles: { t: 'mediator' } }, topic)).toEqual({
      allowed: false,
      reason: 'mediators-do-not-vote',
    })
    expect(canVote({ ...member, topicRoles: { other: 'mediator' } }, topic).allowed).toBe(true)
    expect(canVote(member, { id: 't', state: 'locked' })).toEqual({ allowed: false, reason: 'topic-locked' })
  })

  test('a poll is open from its opening to the millisecond before it closes', () => {
    const times = { opensAt: new Date(1000), closesAt: new Date(2000) }
    expect([999, 1000, 1999, 2000].map((ms) => stateAt(times, new Date(ms)))).toEqual([
      'scheduled',
      'open',
      'open',
      'closed',
    ])
  })
})
