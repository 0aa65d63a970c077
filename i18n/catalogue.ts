import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/kernel/viewer'

export type Words = { [key: string]: string | Words }

/** While developing, edited words show within seconds; a server keeps what it started with. */
const freshMs = 3000
const kept = new Map<Locale, { words: Words; readAt: number }>()

/** The words of one language: messages/<locale>/<domain>.json under the domain's name. English fills what is missing. */
export function catalogue(locale: Locale): Words {
  const known = kept.get(locale)
  if (known && (env.NODE_ENV === 'production' || Date.now() - known.readAt < freshMs)) return known.words
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
