import { locales } from '@/lib/kernel/locales.mjs'
import type { Locale } from '@/lib/kernel/viewer'

export type Theme = 'light' | 'dark'
export type Variant = { locale: Locale; theme: Theme | null }

/** The language and theme that a static page is made for ("en", "ru-dark"); null for anything else. */
export function readVariant(word: string): Variant | null {
  const [locale, theme, ...rest] = word.split('-')
  const known = locales.find((candidate) => candidate === locale)
  if (!known || rest.length || (theme !== undefined && theme !== 'light' && theme !== 'dark')) return null
  return { locale: known, theme: theme ?? null }
}

/** The theme that a cookie remembers; null follows the system. */
export const themeOf = (cookie: string | undefined): Theme | null =>
  cookie === 'light' || cookie === 'dark' ? cookie : null
