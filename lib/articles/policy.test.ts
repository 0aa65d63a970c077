import { expect, test } from 'vitest'
import { type Member, type SiteRole, type TopicRole, visitor } from '@/lib/kernel/viewer'
import { canEditArticles, canPlaceByHand, canSuggestCorrection } from './policy'

const member = (roles: SiteRole[] = [], topicRoles: Record<string, TopicRole> = {}): Member => ({
  id: 'm',
  name: 'Ines',
  locale: 'en',
  roles,
  topicRoles,
  emailVerified: true,
  trust: 1,
  sanction: null,
  sessionId: 's',
  memberSince: new Date(0),
})
const open = { state: 'open' }

test('editors and admins edit articles; for everybody else there is nothing there', () => {
  expect([member(['editor']), member(['admin'])].map((who) => canEditArticles(who).allowed)).toEqual([true, true])
  for (const who of [visitor(), member(), member(['moderator']), member([], { t: 'mediator' })])
    expect(canEditArticles(who)).toEqual({ allowed: false, reason: 'not-found' })
  const suspended = { ...member(['editor']), sanction: { kind: 'suspend' as const, until: null, reason: '' } }
  expect(canEditArticles(suspended).allowed).toBe(false)
})

test('members suggest corrections, who have confirmed their address, where the topic is not archived', () => {
  expect(canSuggestCorrection(member(), open).allowed).toBe(true)
  expect(canSuggestCorrection(visitor(), open)).toEqual({ allowed: false, reason: 'sign-in' })
  expect(canSuggestCorrection({ ...member(), emailVerified: false }, open)).toEqual({
    allowed: false,
    reason: 'verify-email',
  })
  expect(canSuggestCorrection(member(), { state: 'archived' })).toEqual({ allowed: false, reason: 'topic-archived' })
})

test('moderators and the topic’s own mediators put passages in their place', () => {
  expect(canPlaceByHand(member(['moderator']), 't').allowed).toBe(true)
  expect(canPlaceByHand(member([], { t: 'mediator' }), 't').allowed).toBe(true)
  expect(canPlaceByHand(member([], { other: 'mediator' }), 't').allowed).toBe(false)
  expect(canPlaceByHand(member(['editor']), 't').allowed).toBe(false)
})
