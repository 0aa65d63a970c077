import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { execute, row, sql } from '@/lib/db/sql'
import { entryHash, firstHash } from './hash-chain'
import type { LogLine } from './log-line'

const Last = z.object({ seq: z.bigint(), hash: z.string() })
const Now = z.object({ now: z.date() })

/** Appends one line to the public log, chained to the line before. The lock makes lines wait for each other until commit. */
export async function appendLogLine(tx: Tx, actorRole: string, line: LogLine): Promise<void> {
  await execute(tx, sql`SELECT pg_advisory_xact_lock(hashtext('parley.log'))`)
  const last = await row(tx, Last, sql`SELECT "seq", "hash" FROM "LogEntry" ORDER BY "seq" DESC LIMIT 1`)
  const clock = await row(tx, Now, sql`SELECT date_trunc('milliseconds', clock_timestamp()) AS now`)
  const entry = {
    seq: (last?.seq ?? 0n) + 1n,
    at: clock?.now ?? new Date(),
    action: line.action,
    reason: line.reason ?? '',
    rule: line.rule ?? '',
    actorRole,
    target: line.target,
    topicId: line.topicId ?? null,
    contentHash: line.contentHash ?? '',
    automated: line.automated ?? false,
    appealOf: line.appealOf ?? null,
  }
  const prevHash = last?.hash ?? firstHash
  await tx.logEntry.create({ data: { ...entry, prevHash, hash: entryHash(entry, prevHash) } })
}
