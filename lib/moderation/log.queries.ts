import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { rows, sql } from '@/lib/db/sql'
import { type ChainedEntry, firstBroken, firstHash } from '@/lib/events/hash-chain'

const EntryRow = z.object({
  seq: z.bigint(),
  at: z.date(),
  action: z.string(),
  reason: z.string(),
  rule: z.string(),
  actorRole: z.string(),
  target: z.string(),
  contentHash: z.string(),
  automated: z.boolean(),
  appealOf: z.bigint().nullable(),
  prevHash: z.string(),
  hash: z.string(),
})

const LineRow = EntryRow.extend({ topicTitle: z.string().nullable() })

/** One line of the public log, ready for JSON: numbers plain, time in ISO 8601. */
export type LogLineView = Omit<z.infer<typeof LineRow>, 'seq' | 'at' | 'appealOf'> & {
  seq: number
  at: string
  appealOf: number | null
}

export type LogView = { lines: LogLineView[]; older: number | null }

const columns = sql`"seq", "at", "action", "reason", "rule", "actorRole", "target", "contentHash", "automated", "appealOf", "prevHash", "hash"`
const size = 50

/** The public log, newest first, 50 lines from before a sequence number; `older` continues. Everybody sees the same. */
export async function publicLog({ before }: { before?: number } = {}): Promise<LogView> {
  const from = before === undefined ? sql.empty : sql`WHERE "seq" < ${before}`
  const found = await rows(
    prisma,
    LineRow,
    sql`SELECT ${columns}, t."title" AS "topicTitle" FROM "LogEntry" e LEFT JOIN "Topic" t ON t."id" = e."topicId"
      ${from} ORDER BY "seq" DESC LIMIT ${size + 1}`,
  )
  const lines = found.slice(0, size).map((entry) => ({
    ...entry,
    seq: Number(entry.seq),
    at: entry.at.toISOString(),
    appealOf: entry.appealOf === null ? null : Number(entry.appealOf),
  }))
  return { lines, older: found.length > size ? (lines.at(-1)?.seq ?? null) : null }
}

/** Reads the whole log in pieces and answers the first entry that is not what was written, and how many are whole before it. */
export async function logCheck(): Promise<{ entries: number; head: string; broken: ReturnType<typeof firstBroken> }> {
  let last = { seq: 0n, hash: firstHash }
  for (;;) {
    const piece: ChainedEntry[] = await rows(
      prisma,
      EntryRow,
      sql`SELECT ${columns} FROM "LogEntry" WHERE "seq" > ${last.seq} ORDER BY "seq" LIMIT 1000`,
    )
    const broken = firstBroken(piece, last)
    if (broken) return { entries: Number(broken.seq) - 1, head: last.hash, broken }
    const end = piece.at(-1)
    if (!end) return { entries: Number(last.seq), head: last.hash, broken: null }
    last = { seq: end.seq, hash: end.hash }
  }
}
