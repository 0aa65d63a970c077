import { locales } from '../kernel/locales.mjs'

/**
 * The chosen language, or the first supported one that the browser asks for, or English.
 * @param {string | undefined} chosen
 * @param {string | null | undefined} accepted the accept-language header
 */
export function localeOf(chosen, accepted) {
  const asked = (accepted ?? '').split(',').map((part) => part.split(/[-;]/)[0]?.trim().toLowerCase())
  return [chosen, ...asked].map((name) => locales.find((locale) => locale === name)).find(Boolean) ?? 'en'
}
