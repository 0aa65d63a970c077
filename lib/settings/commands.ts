import { execute, sql } from '@/lib/db/sql'
import { transact } from '@/lib/db/transact'
import { record } from '@/lib/events/record'
import { demand } from '@/lib/kernel/permission'
import type { Viewer } from '@/lib/kernel/viewer'
import { canChangeSettings } from './policy'
import { forgetSettings } from './queries'
import { rulesFromLines } from './rule-lines'
import type { Settings, SettingsInput } from './schema'

/** Sets every setting at once, as the form shows them. All pages are made anew. Refuses anybody but admins. */
export async function changeSettings(viewer: Viewer, input: SettingsInput): Promise<void> {
  demand(canChangeSettings(viewer))
  const settings: Settings = { ...input, rules: rulesFromLines(input.rules) }
  await transact(async (tx) => {
    for (const [key, value] of Object.entries(settings))
      await execute(
        tx,
        sql`INSERT INTO "Setting" ("key", "value", "updatedAt") VALUES (${key}, ${JSON.stringify(value)}::jsonb, now())
          ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value", "updatedAt" = now()`,
      )
    await record(tx, viewer, { kind: 'settings.changed' })
  })
  forgetSettings()
}
