import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { getRequestConfig } from 'next-intl/server'
import { type Locale, locales } from '@/lib/kernel/viewer'
import { viewer } from '@/lib/web/viewer'

type Words = { [key: string]: string | Words }

/** Edited words show within seconds, without a restart. */
const freshMs = 3000
const kept = new Map<Locale, { words: Words; readAt: number }>()

/** The catalogue of one language: messages/<locale>/<domain>.json under the domain's name. English fills what is missing. */
function catalogue(locale: Locale): Words {
  const known = kept.get(locale)
  if (known && Date.now() - known.readAt < freshMs) return known.words
  const words = locale === 'en' ? files('en') : filled(files('en'), files(locale))
  kept.set(locale, { words, readAt: Date.now() })
  return words
}

function files(locale: Locale): Words {
  const folder = path.join(process.cwd(), 'messages', locale)
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Words]),
  )
}

function filled(base: Words, over: Words): Words {
  const all: Words = { ...base }
  for (const [key, value] of Object.entries(over)) {
    const under = base[key]
    all[key] = typeof value === 'object' && typeof under === 'object' ? filled(under, value) : value
  }
  return all
}

export default getRequestConfig(async ({ requestLocale }) => {
  // Static pages say theirs; everywhere else (pages, actions, routes) it is the viewer's.
  const asked = (await requestLocale) ?? (await viewer()).locale
  const locale = locales.find((known) => known === asked) ?? 'en'
  return { locale, messages: catalogue(locale), timeZone: 'UTC' }
})
