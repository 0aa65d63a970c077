import { type Locale, locales } from '@/lib/kernel/viewer'

/** The chosen language, or the first supported one that the browser asks for, or English. */
export function localeOf(chosen: string | undefined, accepted: string | null): Locale {
  const asked = [chosen, ...(accepted ?? '').split(',').map((part) => part.split(/[-;]/)[0]?.trim().toLowerCase())]
  return locales.find((l) => l === asked[0]) ?? (asked.find((a) => locales.some((l) => l === a)) as Locale) ?? 'en'
}
