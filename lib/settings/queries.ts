import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { rows, sql } from '@/lib/db/sql'
import { listen } from '@/lib/events/listen'
import { Settings } from './schema'

const SettingRow = z.object({ key: z.string(), value: z.unknown() })

// One per process, also where the bundler makes several copies of this module.
const kept = globalThis as { parleySettings?: { value: Promise<Settings> | null; listening: boolean } }

/**
 * The site's settings: defaults where nothing is set. Kept per process and read anew after a change in any process
 * (or after the connection that would have told of one was lost).
 */
export function siteSettings(): Promise<Settings> {
  kept.parleySettings ??= { value: null, listening: false }
  const state = kept.parleySettings
  if (!state.listening) {
    state.listening = true
    listen((notice) => {
      if (notice.pages.includes('*')) state.value = null
    }, forgetSettings)
  }
  state.value ??= readSettings().catch((error) => {
    state.value = null
    throw error
  })
  return state.value
}

/** Makes the next read go to the database. */
export function forgetSettings(): void {
  if (kept.parleySettings) kept.parleySettings.value = null
}

async function readSettings(): Promise<Settings> {
  const found = await rows(prisma, SettingRow, sql`SELECT "key", "value" FROM "Setting"`)
  const set = found.filter(
    ({ key, value }) => key in Settings.shape && Settings.partial().safeParse({ [key]: value }).success,
  )
  return Settings.parse(Object.fromEntries(set.map(({ key, value }) => [key, value])))
}
