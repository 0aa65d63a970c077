import { expect, test } from 'vitest'
import { type Member, type SiteRole, type TopicRole, visitor } from '@/lib/kernel/viewer'
import { canLeaveState, canReadTopic, canSetState, takesPosts } from './policy'

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

test('a draft does not exist for readers', () => {
  expect(canReadTopic(visitor(), { state: 'draft' })).toEqual({ allowed: false, reason: 'not-found' })
  expect(canReadTopic(member(['editor']), { state: 'draft' }).allowed).toBe(true)
  expect(canReadTopic(visitor(), { state: 'archived' }).allowed).toBe(true)
})

test('a locked topic says that it is locked', () => {
  expect(takesPosts({ state: 'locked' })).toEqual({ allowed: false, reason: 'topic-locked' })
  expect(takesPosts({ state: 'archived' })).toEqual({ allowed: false, reason: 'topic-archived' })
  expect(takesPosts({ state: 'slow' }).allowed).toBe(true)
})

test('a mediator slows their own topic down and nothing more', () => {
  const mediator = member([], { here: 'mediator' })
  expect(canSetState(mediator, 'here', 'slow').allowed).toBe(true)
  expect(canSetState(mediator, 'here', 'locked').allowed).toBe(false)
  expect(canSetState(mediator, 'elsewhere', 'slow').allowed).toBe(false)
  expect(canLeaveState(mediator, 'here', 'locked').allowed).toBe(false)
})

test('members and visitors change no topic', () => {
  expect(canSetState(member(), 'here', 'locked')).toEqual({ allowed: false, reason: 'forbidden' })
  expect(canSetState(visitor(), 'here', 'slow')).toEqual({ allowed: false, reason: 'sign-in' })
})

test('a suspended moderator moderates nothing', () => {
  const suspended = { ...member(['moderator']), sanction: { kind: 'suspend' as const, until: null, reason: '' } }
  expect(canSetState(suspended, 'here', 'locked')).toEqual({ allowed: false, reason: 'suspended' })
})
