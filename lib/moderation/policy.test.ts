import { describe, expect, test } from 'vitest'
import { type Member, visitor } from '@/lib/kernel/viewer'
import { canAppeal, canDecide, canDecideAppeal, canReport, canReview, canSanction, canUndo } from './policy'

const ann: Member = {
  id: 'ann',
  name: 'Ann',
  locale: 'en',
  roles: [],
  topicRoles: {},
  emailVerified: true,
  trust: 0,
  sanction: null,
  sessionId: 's',
  memberSince: new Date(0),
}
const mod: Member = { ...ann, id: 'mod', roles: ['moderator'] }
const now = new Date('2026-11-22T16:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const refused = (reason: string) => ({ allowed: false, reason })

describe('reporting', () => {
  test('is for members, and not for their own posts', () => {
    expect(canReport(visitor(), { authorId: 'bob' })).toEqual(refused('sign-in'))
    expect(canReport(ann, { authorId: 'ann' })).toEqual(refused('own-post'))
    expect(canReport({ ...ann, emailVerified: false }, { authorId: 'bob' })).toEqual(refused('verify-email'))
    expect(canReport(ann, { authorId: 'bob' }).allowed).toBe(true)
  })

  test('is not for somebody suspended, but for somebody whose posts are held', () => {
    const sanction = { until: null, reason: '' }
    expect(canReport({ ...ann, sanction: { ...sanction, kind: 'suspend' } }, { authorId: 'bob' })).toEqual(
      refused('suspended'),
    )
    expect(canReport({ ...ann, sanction: { ...sanction, kind: 'hold' } }, { authorId: 'bob' }).allowed).toBe(true)
  })
})

describe('reviewing', () => {
  const about = { topicId: 't1', authorId: 'bob', claimedById: null, claimedUntil: null }

  test('does not exist for members, mediators and editors', () => {
    for (const viewer of [
      ann,
      visitor(),
      { ...ann, topicRoles: { t1: 'mediator' as const } },
      { ...ann, roles: ['editor' as const] },
    ])
      expect(canReview(viewer, 't1')).toEqual(refused('not-found'))
  })

  test('is for a topic’s moderator in that topic only', () => {
    const local = { ...ann, topicRoles: { t1: 'moderator' as const } }
    expect(canReview(local, 't1').allowed).toBe(true)
    expect(canReview(local).allowed).toBe(true)
    expect(canReview(local, 't2')).toEqual(refused('not-found'))
  })

  test('never covers one’s own post, nor what somebody else is working on', () => {
    expect(canDecide(mod, { ...about, authorId: 'mod' }, now)).toEqual(refused('own-post'))
    const claimed = { ...about, claimedById: 'other', claimedUntil: ago(-5) }
    expect(canDecide(mod, claimed, now)).toEqual(refused('case-claimed'))
    expect(canDecide(mod, { ...claimed, claimedUntil: ago(1) }, now).allowed).toBe(true)
    expect(canDecide(mod, { ...claimed, claimedById: 'mod' }, now).allowed).toBe(true)
  })

  test('can be undone for ten minutes by who decided', () => {
    expect(canUndo(mod, { deciderId: 'mod', createdAt: ago(10) }, now).allowed).toBe(true)
    expect(canUndo(mod, { deciderId: 'mod', createdAt: ago(11) }, now)).toEqual(refused('too-late'))
    expect(canUndo(mod, { deciderId: 'other', createdAt: ago(1) }, now)).toEqual(refused('not-found'))
  })
})

describe('appeals', () => {
  const decision = { authorId: 'ann', action: 'remove', createdAt: ago(60), appealed: false }

  test('are the author’s, once, for six months', () => {
    expect(canAppeal(ann, decision, now).allowed).toBe(true)
    expect(canAppeal(ann, { ...decision, appealed: true }, now)).toEqual(refused('already-decided'))
    expect(canAppeal(ann, { ...decision, createdAt: ago(184 * 24 * 60) }, now)).toEqual(refused('too-late'))
    expect(canAppeal(mod, decision, now)).toEqual(refused('not-found'))
  })

  test('are never decided by who decided first, nor by the author', () => {
    const appeal = { topicId: 't1', firstDeciderId: 'mod', appellantId: 'ann' }
    expect(canDecideAppeal(mod, appeal)).toEqual(refused('same-decider'))
    expect(canDecideAppeal({ ...mod, id: 'ann' }, appeal)).toEqual(refused('own-post'))
    expect(canDecideAppeal({ ...mod, id: 'zoe' }, appeal).allowed).toBe(true)
  })
})

describe('sanctions', () => {
  test('are not for oneself, nor by moderators for staff', () => {
    expect(canSanction(mod, { id: 'mod', staff: true })).toEqual(refused('forbidden'))
    expect(canSanction(mod, { id: 'eve', staff: true })).toEqual(refused('forbidden'))
    expect(canSanction(mod, { id: 'ann', staff: false }).allowed).toBe(true)
    expect(canSanction(ann, { id: 'bob', staff: false })).toEqual(refused('not-found'))
  })
})
