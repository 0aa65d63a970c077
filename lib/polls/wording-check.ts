import type { PollKind } from './kinds'
import { optionsOf } from './question'
import { questionHash } from './question-hash'
import type { QuestionInput } from './schema'
import { type Warning, wordingWarnings } from './wording-lint'

/** What the wording check says of words that its editor has not been told about; `read` goes back with the same words. */
export type Unread = { warnings: Warning[]; read: string }

/**
 * The warnings about a question that is about to be asked, once: null where there are none, or where the editor sends the
 * same words again knowing them (`read`). Refuses options that cannot be asked.
 */
export function unreadWarnings(question: QuestionInput & { kind: PollKind; read: string }): Unread | null {
  const options = optionsOf(question.kind, question)
  const warnings = wordingWarnings(question.wording, options, question.kind)
  const read = questionHash({ kind: question.kind, wording: question.wording, options })
  return warnings.length === 0 || question.read === read ? null : { warnings, read }
}
