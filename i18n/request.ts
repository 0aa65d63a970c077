import { getRequestConfig } from 'next-intl/server'
import { locales } from '@/lib/kernel/locales.mjs'
import { viewer } from '@/lib/web/viewer'
import { catalogue } from './catalogue'

export default getRequestConfig(async ({ requestLocale }) => {
  // Static pages say theirs; everywhere else (pages, actions, routes) it is the viewer's.
  const asked = (await requestLocale) ?? (await viewer()).locale
  const locale = locales.find((known) => known === asked) ?? 'en'
  return { locale, messages: catalogue(locale), timeZone: 'UTC' }
})
