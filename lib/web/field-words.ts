import type { z } from 'zod'
import { getTranslations } from '@/i18n/words'
import type { Refusal } from '@/lib/kernel/refusal'

/** A form's fields; `name[]` is a list, Next's own fields are left out. */
export function fieldsOf(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION')) continue
    if (name.endsWith('[]')) fields[name.slice(0, -2)] = form.getAll(name).map(value)
    else fields[name] = value(form.get(name))
  }
  return fields
}

const value = (given: FormDataEntryValue | null) => (typeof given === 'string' ? storable(given) : given)

/** Words without U+0000, which no keyboard writes and the database cannot keep. */
export const storable = (text: string): string => text.replaceAll('\0', '')

type Issue = { path: PropertyKey[]; message: string; code?: string; minimum?: unknown; maximum?: unknown }

/** The words for a refused form. Messages of schemas and refusals are keys of `errors` (or whole keys with a dot). */
export async function wordsFor(
  error: z.ZodError | Refusal,
): Promise<{ message: string; errors: Record<string, string> }> {
  const t = await getTranslations()
  const say = (key: string, values: Record<string, string | number>, fallback: string) => {
    const full = key.includes('.') ? key : `errors.${key}`
    return t.has(full as never) ? t(full as never, values as never) : t(fallback as never)
  }
  if ('issues' in error) {
    const errors: Record<string, string> = {}
    for (const issue of error.issues as Issue[]) {
      const field = String(issue.path[0] ?? 'form')
      errors[field] ??= say(
        issue.message,
        { min: Number(issue.minimum ?? 0), max: Number(issue.maximum ?? 0) },
        'errors.invalid',
      )
    }
    return { message: errors.form ?? t('refusals.invalid' as never), errors }
  }
  const values = error.details.values ?? {}
  const errors = Object.fromEntries(
    Object.entries(error.details.fields ?? {}).map(([field, key]) => [field, say(key, values, 'errors.invalid')]),
  )
  return { message: errors.form ?? say(`refusals.${error.reason}`, values, 'refusals.forbidden'), errors }
}
