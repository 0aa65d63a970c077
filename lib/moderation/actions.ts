'use server'
import { formAction } from '@/lib/web/form-action'
import { appealDecision, decideAppeal } from './appeals.commands'
import { claimCase, releaseCase } from './cases.commands'
import { decideCase } from './decisions.commands'
import { reportPost } from './reports.commands'
import { acknowledgeWarning, imposeSanction, liftSanction } from './sanctions.commands'
import {
  AppealInput,
  CaseInput,
  DecideAppealInput,
  DecideInput,
  ReportInput,
  SanctionIdInput,
  SanctionInput,
  UndoInput,
  WatchedWordInput,
  WatchWordInput,
} from './schema'
import { undoDecision } from './undo.commands'
import { unwatchWord, watchWord } from './words.commands'

const caseAt = ({ topicId, caseId }: { topicId: string; caseId: string }) => `/review/${topicId}/${caseId}`

export const reportAction = formAction(ReportInput, reportPost, {
  done: ({ again }) => ({ message: again ? 'moderation.report.again' : 'moderation.report.done' }),
})

export const claimAction = formAction(CaseInput, claimCase, { done: (at) => ({ redirect: caseAt(at) }) })

export const releaseAction = formAction(CaseInput, releaseCase, { done: () => ({ redirect: '/review' }) })

export const decideAction = formAction(DecideInput, decideCase, {
  done: ({ decisionId }, { topicId }) => ({
    redirect: `/review?decided=${topicId}.${decisionId}`,
  }),
})

export const undoAction = formAction(UndoInput, undoDecision, { done: (at) => ({ redirect: caseAt(at) }) })

export const appealAction = formAction(AppealInput, appealDecision, {
  done: (_, { decisionId }) => ({ redirect: `/notifications/decisions/${decisionId}` }),
})

export const decideAppealAction = formAction(DecideAppealInput, decideAppeal, { done: () => ({ redirect: '/review' }) })

export const sanctionAction = formAction(SanctionInput, imposeSanction, {
  done: () => ({ message: 'moderation.sanction.done' }),
})

export const liftSanctionAction = formAction(SanctionIdInput, liftSanction, {
  done: () => ({ message: 'moderation.sanction.lifted' }),
})

export const acknowledgeAction = formAction(SanctionIdInput, acknowledgeWarning, {
  done: () => ({ redirect: '/notifications/standing' }),
})

export const watchWordAction = formAction(WatchWordInput, watchWord, { done: () => ({ redirect: '/words' }) })

export const unwatchWordAction = formAction(WatchedWordInput, unwatchWord, { done: () => ({ redirect: '/words' }) })
