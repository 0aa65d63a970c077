import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '@/lib/kernel/refusal'
import { type CaseState, type CaseStep, isOpen, nextState } from './case-state'

const states: CaseState[] = ['OPEN', 'CLAIMED', 'DECIDED', 'REOPENED', 'APPEALED', 'FINAL']
const steps: CaseStep[] = ['report', 'reopen', 'claim', 'release', 'decide', 'undo', 'appeal', 'decideAppeal']

describe('a case', () => {
  test('is claimed, decided, appealed and final', () => {
    const path: CaseStep[] = ['claim', 'decide', 'appeal', 'decideAppeal']
    expect(path.reduce<CaseState>(nextState, 'OPEN')).toBe('FINAL')
  })

  test('is decided once', () => {
    expect(() => nextState('DECIDED', 'decide')).toThrow(
      expect.objectContaining({ reason: 'already-decided', status: 409 }),
    )
  })

  test('is not appealed before it is decided, nor twice', () => {
    expect(() => nextState('OPEN', 'appeal')).toThrow(expect.objectContaining({ status: 409 }))
    expect(() => nextState('APPEALED', 'appeal')).toThrow(expect.objectContaining({ status: 409 }))
    expect(() => nextState('FINAL', 'appeal')).toThrow(expect.objectContaining({ status: 409 }))
  })

  test('answers every pair of state and step with a state or a 409', () => {
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.constantFrom(...steps), (state, step) => {
        try {
          expect(states).toContain(nextState(state, step))
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal)
          expect((error as Refusal).status).toBe(409)
        }
      }),
    )
  })

  test('takes a report in every state, and that never closes it', () => {
    for (const state of states) expect(isOpen(nextState(state, 'report'))).toBe(isOpen(state))
  })
})
