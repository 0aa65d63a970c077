import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { rows, sql } from '@/lib/db/sql'
import { Refusal } from '@/lib/kernel/refusal'

const Admin = z.object({ id: z.string() })

/**
 * Refuses (`last-admin`) where nobody else would be admin without this person. Holds every admin's row until the
 * transaction ends, so that two admins who leave at once leave one behind.
 */
export async function demandOtherAdmin(tx: Tx, userId: string): Promise<void> {
  const admins = await rows(
    tx,
    Admin,
    sql`SELECT "id"::text FROM "User" WHERE 'admin' = ANY("roles") AND "erasedAt" IS NULL ORDER BY "id" FOR UPDATE`,
  )
  if (admins.length === 1 && admins[0]?.id === userId) throw new Refusal('last-admin')
}
