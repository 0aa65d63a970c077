import { invalid } from '@/lib/kernel/refusal'
import { isApart, isStance, type PollKind } from './kinds'

/** The key under which a multiple-choice poll counts its voters: options alone don't tell how many people answered. */
export const votersKey = '*'

/** Separates the preferences of one ranking in its tally key. */
export const rankSeparator = '>'

/**
 * A ballot's choice, checked against the question: known options, each once; one for stance and single choice, at most
 * `maxChoices` for multiple, in order of preference for ranked. Don't know, reject and none stand alone. Refuses with
 * `invalid` beside the field `choice`.
 */
export function checkedChoice(
  question: { kind: PollKind; keys: readonly string[]; maxChoices: number | null },
  given: readonly string[],
): string[] {
  const choice = given.filter((key) => key !== '')
  if (choice.length === 0) throw invalid('choice', 'choose-one')
  if (choice.some((key) => !question.keys.includes(key))) throw invalid('choice', 'unknown-option')
  if (new Set(choice).size < choice.length) throw invalid('choice', 'ranked-twice')
  if (choice.length > 1 && (choice.some(isApart) || isStance(question.kind) || question.kind === 'single'))
    throw invalid('choice', 'choose-one')
  const most = question.kind === 'multiple' ? (question.maxChoices ?? question.keys.length) : question.keys.length
  if (choice.length > most) throw invalid('choice', 'choose-fewer', { max: most })
  return question.kind === 'multiple' ? [...choice].sort() : choice
}

/** The tally rows that a choice counts in: its options, for a ranking the ranking as a whole. */
export function tallyKeys(kind: PollKind, choice: readonly string[]): string[] {
  if (choice.length === 0) return []
  if (kind === 'ranked') return [choice.join(rankSeparator)]
  return kind === 'multiple' ? [...choice, votersKey] : [...choice]
}
