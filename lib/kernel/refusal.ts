/**
 * Every way in which Parley says no, with the HTTP status that it becomes at the API edge.
 * The words that a person reads stand in `messages/*.json` under `refusals.<reason>`.
 */
export const reasons = {
  invalid: 400,
  'sign-in': 401,
  'wrong-password': 401,
  forbidden: 403,
  'last-admin': 403,
  'verify-email': 403,
  suspended: 403,
  'topic-locked': 403,
  'topic-archived': 403,
  'mediators-do-not-vote': 403,
  'mediators-do-not-rate': 403,
  'results-later': 403,
  'own-post': 403,
  'conflict-of-stance': 403,
  'same-decider': 403,
  'not-found': 404,
  conflict: 409,
  'stale-revision': 409,
  'newer-draft': 409,
  'poll-closed': 409,
  'poll-not-open': 409,
  'wording-locked': 409,
  'question-changed': 409,
  'already-voted': 409,
  'secret-is-final': 409,
  'voters-do-not-mediate': 409,
  'already-decided': 409,
  'case-claimed': 409,
  'too-late': 409,
  'version-exists': 409,
  'same-text': 409,
  'slow-mode': 429,
  'too-many': 429,
} as const

export type Reason = keyof typeof reasons

export type FieldErrors = Record<string, string>

/** Said instead of doing something. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly status: number

  /** `fields`: message keys by field name, shown beside the field; `values`: what the message's placeholders become. */
  constructor(
    readonly reason: Reason,
    readonly details: { fields?: FieldErrors; values?: Record<string, string | number>; data?: unknown } = {},
  ) {
    super(reason)
    this.name = 'Refusal'
    this.status = reasons[reason]
  }
}

/** The one answer for what does not exist and for what is not yours to see. */
export const notFound = () => new Refusal('not-found')

/** A refusal that names one field of the form. `message` is a key under `errors` in the catalogue. */
export const invalid = (field: string, message: string, values?: Record<string, string | number>) =>
  new Refusal('invalid', { fields: { [field]: message }, values })
