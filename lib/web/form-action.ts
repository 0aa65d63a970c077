import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { getTranslations } from '@/i18n/words'
import { Refusal } from '@/lib/kernel/refusal'
import type { Viewer } from '@/lib/kernel/viewer'
import { fieldsOf, wordsFor } from './field-words'
import type { FormAction, FormState } from './form-state'
import { log } from './log'
import { viewer as whoIsAsking } from './viewer'
import { spend } from './write-limit'

/**
 * Where a form goes when its command has done its work: elsewhere, to the same page made anew, or nowhere. `message` is a
 * key such as `posts.saved`; `values: 'typed'` keeps the form as it was sent.
 */
export type Done =
  | { redirect: string }
  | { refresh: true; message?: string }
  | { message?: string; data?: unknown; values?: FormState['values'] | 'typed' }

type Options<I, R> = {
  done: (result: R, input: I, viewer: Viewer) => Done | Promise<Done>
  /** Field names that are never given back (passwords). */
  secret?: string[]
}

/**
 * A command as a form target: reads the form, checks it with zod, runs the command and answers where to go. A `Refusal`
 * becomes a message or field errors with the typed text kept. Anything else is a bug: the page says so and keeps the text,
 * too; without JavaScript it is thrown, and the failure page says where the text is.
 */
export function formAction<S extends z.ZodType, R>(
  schema: S,
  command: (viewer: Viewer, input: z.output<S>) => R | Promise<R>,
  { done, secret = [] }: Options<z.output<S>, R>,
): FormAction {
  return async (_state, form) => {
    const fields = fieldsOf(form)
    const values = typedText(fields, secret)
    let next: Done
    try {
      const viewer = await whoIsAsking()
      await spend(viewer)
      const parsed = schema.safeParse(fields)
      if (!parsed.success) return refused(values, 'invalid', await wordsFor(parsed.error))
      next = await done(await command(viewer, parsed.data), parsed.data, viewer)
    } catch (error) {
      if (!(error instanceof Refusal)) {
        log.error({ err: error }, 'a form action failed')
        if (!(await headers()).has('next-action')) throw error
        return refused(values, 'failed', { message: (await getTranslations())('failure.title'), errors: {} })
      }
      return refused(values, error.reason, await wordsFor(error))
    }
    if ('redirect' in next) {
      if (!(await staysOnPage(next.redirect))) redirect(next.redirect)
      refresh()
      return { status: 'done' }
    }
    if ('refresh' in next) {
      refresh()
      next = { message: next.message }
    }
    const message = next.message ? (await getTranslations())(next.message as never) : undefined
    return { status: 'done', message, data: next.data, values: next.values === 'typed' ? values : next.values }
  }
}

/**
 * With JavaScript, going to another place of the page that one is on changes the address alone and shows nothing new: it
 * is rendered anew instead. A form post without JavaScript is always redirected.
 */
async function staysOnPage(target: string): Promise<boolean> {
  const sent = await headers()
  const from = sent.get('referer')
  if (!sent.has('next-action') || !from || !URL.canParse(from)) return false
  const [here, there] = [new URL(from), new URL(target, from)]
  return target.includes('#') && here.pathname === there.pathname && here.search === there.search
}

const refused = (
  values: FormState['values'],
  reason: string,
  words: { message: string; errors: Record<string, string> },
): FormState => ({ status: 'refused', reason, values, ...words })

function typedText(fields: Record<string, unknown>, secret: string[]) {
  const kept = Object.entries(fields).filter(
    ([name, value]) => !secret.includes(name) && (typeof value === 'string' || Array.isArray(value)),
  )
  return Object.fromEntries(kept) as FormState['values']
}
