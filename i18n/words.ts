import { createTranslator } from 'next-intl'
import { type getTranslations as atEachRequest, getLocale } from 'next-intl/server'
import { locales } from '@/lib/kernel/locales.mjs'
import type { Locale } from '@/lib/kernel/viewer'
import { catalogue, type Words } from './catalogue'

export type Translator = Awaited<ReturnType<typeof atEachRequest>>

/** Translators by their catalogue, so that words which were read anew have new ones. */
const kept = new WeakMap<Words, Map<string, Translator>>()

/**
 * The words of a namespace in the language of the page. next-intl's own parses every message again at each request; these
 * are parsed once.
 */
export async function getTranslations(namespace = ''): Promise<Translator> {
  const asked = await getLocale()
  const locale = locales.find((known) => known === asked) ?? 'en'
  const words = catalogue(locale)
  const known = kept.get(words) ?? new Map<string, Translator>()
  kept.set(words, known)
  const t = known.get(namespace) ?? translatorOf(locale, words, namespace)
  known.set(namespace, t)
  return t
}

const translatorOf = (locale: Locale, messages: Words, namespace: string): Translator =>
  createTranslator({ locale, messages, timeZone: 'UTC', namespace: namespace || undefined })
