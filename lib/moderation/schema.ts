import { z } from 'zod'
import { categories } from './categories'
import { decisionActions, restrictions } from './decision-actions'
import { groundPattern } from './grounds'

const id = z.uuid('invalid')
const explanation = z.string().trim().max(2000, 'too-long')

export const ReportInput = z.object({
  topicId: id,
  postId: id,
  /** The revision that the reporter read. */
  revisionId: id,
  category: z.enum(categories, 'choose-one'),
  note: z.string().trim().max(500, 'too-long').default(''),
})
export type ReportInput = z.infer<typeof ReportInput>

export const CaseInput = z.object({ topicId: id, caseId: id })
export type CaseInput = z.infer<typeof CaseInput>

export const DecideInput = z
  .object({
    topicId: id,
    caseId: id,
    /** The case's version and the revision that the moderator had before them. */
    version: z.coerce.number().int(),
    revisionId: id,
    action: z.enum(decisionActions, 'choose-one'),
    ground: z.union([z.literal(''), z.string().regex(groundPattern)], 'choose-one').default(''),
    reason: explanation.default(''),
    facts: z.string().trim().max(500, 'too-long').default(''),
  })
  .superRefine((input, context) => {
    if (!restrictions.includes(input.action)) return
    if (!input.ground) context.addIssue({ code: 'custom', path: ['ground'], message: 'choose-one' })
    if (!input.reason) context.addIssue({ code: 'custom', path: ['reason'], message: 'required' })
  })
export type DecideInput = z.infer<typeof DecideInput>

export const UndoInput = z.object({ topicId: id, decisionId: id })
export type UndoInput = z.infer<typeof UndoInput>

export const AppealInput = z.object({
  topicId: id,
  decisionId: id,
  text: z.string().trim().min(1, 'required').max(2000, 'too-long'),
})
export type AppealInput = z.infer<typeof AppealInput>

export const DecideAppealInput = z.object({
  topicId: id,
  appealId: id,
  outcome: z.enum(['upheld', 'reversed'], 'choose-one'),
  reason: explanation.min(1, 'required'),
})
export type DecideAppealInput = z.infer<typeof DecideAppealInput>

export const SanctionInput = z.object({
  userId: id,
  kind: z.enum(['warn', 'hold', 'suspend', 'ban'], 'choose-one'),
  /** Days from now; empty is until it is lifted. A warning has no end. */
  days: z.preprocess(
    (v) => (v === '' ? undefined : v),
    z.coerce.number('invalid').int('invalid').min(1, 'invalid').max(3650, 'invalid').optional(),
  ),
  reason: explanation.min(1, 'required'),
})
export type SanctionInput = z.infer<typeof SanctionInput>

export const SanctionIdInput = z.object({ id })
export type SanctionIdInput = z.infer<typeof SanctionIdInput>

export const WatchWordInput = z.object({ word: z.string().trim().min(2, 'too-short').max(80, 'too-long') })
export type WatchWordInput = z.infer<typeof WatchWordInput>

export const WatchedWordInput = z.object({ id })
export type WatchedWordInput = z.infer<typeof WatchedWordInput>

/** Where to read on in the public log. */
export const LogInput = z.object({ before: z.coerce.number('invalid').int('invalid').positive('invalid').optional() })

export const NothingInput = z.object({})
