import { expect, test } from 'vitest'
import { Refusal } from '@/lib/kernel/refusal'
import { canHappen, postActs, postStates, stateAfter } from './post-states'

test('a first post waits, is approved, hidden and restored', () => {
  expect(stateAfter('HELD', 'publish')).toBe('LIVE')
  expect(stateAfter('LIVE', 'hide')).toBe('HIDDEN')
  expect(stateAfter('HIDDEN', 'restore')).toBe('LIVE')
})

test('an edit that waits leaves the visible text where it is', () => {
  expect(stateAfter('LIVE', 'edit')).toBe('LIVE')
  expect(stateAfter('LIVE', 'reject')).toBe('LIVE')
  expect(stateAfter('HIDDEN', 'edit')).toBe('HIDDEN')
})

test('what a decision removed is not its author’s to edit, delete or bring back', () => {
  for (const act of ['edit', 'delete', 'undelete'] as const) expect(canHappen('REMOVED', act)).toBe(false)
})

test('nobody decides about what its author has deleted', () => {
  for (const act of ['publish', 'hide', 'remove', 'restore'] as const)
    expect(() => stateAfter('AUTHOR_DELETED', act)).toThrow(Refusal)
})

test('every pair that is not in the table is a conflict', () => {
  for (const state of postStates)
    for (const act of postActs)
      if (!canHappen(state, act)) expect(() => stateAfter(state, act)).toThrow(expect.objectContaining({ status: 409 }))
})
