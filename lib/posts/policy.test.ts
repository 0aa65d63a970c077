import { describe, expect, test } from 'vitest'
import { type Member, type TopicRole, visitor } from '@/lib/kernel/viewer'
import { canDelete, canEdit, canPost, canRate, canReply, canUndelete } from './policy'

const member = (over: Partial<Member> = {}): Member => ({
  id: 'ines',
  name: 'Ines',
  locale: 'en',
  roles: [],
  topicRoles: {},
  emailVerified: true,
  trust: 1,
  sanction: null,
  sessionId: 's',
  memberSince: new Date(0),
  ...over,
})
const open = { id: 'here', state: 'open' as const }
const own = { authorId: 'ines', state: 'LIVE' as const }
const others = { authorId: 'grace', state: 'LIVE' as const }
const reason = (p: { allowed: boolean; reason?: string }) => (p.allowed ? null : p.reason)

describe('writing', () => {
  test('is for members whose address is confirmed, in topics that take posts', () => {
    expect(reason(canPost(member(), open))).toBeNull()
    expect(reason(canPost(visitor(), open))).toBe('sign-in')
    expect(reason(canPost(member({ emailVerified: false }), open))).toBe('verify-email')
    expect(reason(canPost(member(), { state: 'locked' }))).toBe('topic-locked')
    expect(reason(canPost(member(), { state: 'draft' }))).toBe('not-found')
  })
  test('is not for suspended people; held ones may write', () => {
    const under = (kind: 'hold' | 'suspend') => member({ sanction: { kind, until: null, reason: '' } })
    expect(reason(canPost(under('suspend'), open))).toBe('suspended')
    expect(reason(canPost(under('hold'), open))).toBeNull()
  })
  test('answers only what everybody sees', () => {
    expect(reason(canReply(member(), open, { state: 'HIDDEN' }))).toBe('conflict')
  })
})

describe('one’s own post', () => {
  test('is edited by nobody else, not even a moderator', () => {
    expect(reason(canEdit(member({ roles: ['moderator'] }), open, others))).toBe('not-found')
    expect(reason(canEdit(member(), open, own))).toBeNull()
    expect(reason(canEdit(member(), open, { ...own, state: 'REMOVED' }))).toBe('conflict')
  })
  test('is deleted by its author, and brought back within a day', () => {
    expect(reason(canDelete(member(), own))).toBeNull()
    const gone = { ...own, state: 'AUTHOR_DELETED' as const, deletedAt: new Date(0) }
    expect(reason(canUndelete(member(), gone, new Date(86_400_000)))).toBeNull()
    expect(reason(canUndelete(member(), gone, new Date(86_400_001)))).toBe('too-late')
  })
})

describe('rating', () => {
  const mediator = member({ topicRoles: { here: 'mediator' as TopicRole } })
  test('is for others’ posts, and never for the topic’s mediator', () => {
    expect(reason(canRate(member(), open, others))).toBeNull()
    expect(reason(canRate(member(), open, own))).toBe('own-post')
    expect(reason(canRate(mediator, open, others))).toBe('mediators-do-not-rate')
    expect(reason(canRate(mediator, { ...open, id: 'elsewhere' }, others))).toBeNull()
    expect(reason(canRate(visitor(), open, others))).toBe('sign-in')
  })
})
