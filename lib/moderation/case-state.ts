import { Refusal } from '@/lib/kernel/refusal'

export type CaseState = 'OPEN' | 'CLAIMED' | 'DECIDED' | 'REOPENED' | 'APPEALED' | 'FINAL'
export type CaseStep = 'report' | 'reopen' | 'claim' | 'release' | 'decide' | 'undo' | 'appeal' | 'decideAppeal'

/** The closed table: what is not here is refused. */
const table: Record<CaseState, Partial<Record<CaseStep, CaseState>>> = {
  OPEN: { report: 'OPEN', claim: 'CLAIMED', decide: 'DECIDED' },
  CLAIMED: { report: 'CLAIMED', claim: 'CLAIMED', release: 'OPEN', decide: 'DECIDED' },
  DECIDED: { report: 'DECIDED', reopen: 'REOPENED', undo: 'REOPENED', appeal: 'APPEALED' },
  REOPENED: { report: 'REOPENED', claim: 'CLAIMED', decide: 'DECIDED' },
  APPEALED: { report: 'APPEALED', decideAppeal: 'FINAL' },
  FINAL: { report: 'FINAL', reopen: 'REOPENED' },
}

/** The state after a step; a 409 for a pair that the table doesn't know. */
export function nextState(state: CaseState, step: CaseStep): CaseState {
  const next = table[state][step]
  if (!next) throw new Refusal(state === 'DECIDED' || state === 'FINAL' ? 'already-decided' : 'conflict')
  return next
}

export const isOpen = (state: CaseState): boolean => ['OPEN', 'CLAIMED', 'REOPENED'].includes(state)

/** Minutes that a claim keeps others from deciding. */
export const claimMinutes = 15
