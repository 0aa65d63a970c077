/** What a form knows after it was sent: errors stand beside their fields and the typed text stays. */
export type FormState = {
  status: 'idle' | 'done' | 'refused'
  /** For the form as a whole, in words. */
  message?: string
  /** A refusal's reason, for leaves that offer a way on (for example signing in again in place). */
  reason?: string
  /** Words by field name. */
  errors?: Record<string, string>
  /** What was typed, to be shown again. */
  values?: Record<string, string | string[]>
  /** What the command answered, for leaves that show it (for example a preview). */
  data?: unknown
}

export const idle: FormState = { status: 'idle' }

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>
