import { spendAttempt } from '@/lib/accounts/attempts.commands'
import { canManageOwnAccount } from '@/lib/accounts/policy'
import { prisma, type Tx } from '@/lib/db/client'
import { type Sql, sql } from '@/lib/db/sql'
import { demand } from '@/lib/kernel/permission'
import type { Member, Viewer } from '@/lib/kernel/viewer'
import { manifest } from './manifest'

type Rows = Record<string, unknown>[]
export type OwnDataView = { exportedAt: string; account: unknown; tables: Record<string, Rows> }

/**
 * All that is held about the person who asks, table by table in the words of the schema: account, posts with every
 * revision, answers, reports, notices, sanctions, and the decisions on their posts. Without secrets and without the names
 * of others. 5 an hour.
 */
export async function ownData(viewer: Viewer): Promise<OwnDataView> {
  demand(canManageOwnAccount(viewer))
  const { id } = viewer as Member
  await spendAttempt('export', id)
  return prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = '60s'`
      const tables: Record<string, Rows> = {}
      for (const [table, held] of Object.entries(manifest))
        for (const { column, hide, export: exported } of held)
          if (exported !== false) tables[table] = await read(tx, ownRows(table, column, id), hide)
      tables.PostRevision = await read(tx, onOwnPosts('PostRevision', id))
      tables.Decision = await read(tx, onOwnPosts('Decision', id), ['deciderId'])
      tables.LogEntry = await read(
        tx,
        sql`SELECT to_jsonb(t) AS "row" FROM "LogEntry" t WHERE "target" = ${`person:${id}`}`,
      )
      return { exportedAt: new Date().toISOString(), account: await account(tx, id), tables }
    },
    { timeout: 120_000 },
  )
}

const name = (text: string) => sql.raw(`"${text}"`)

// Which word made a post wait is for moderators only.
const ownRows = (table: string, column: string, id: string) =>
  sql`SELECT to_jsonb(t) #- '{hold,word}' AS "row" FROM ${name(table)} t WHERE t.${name(column)} = ${id}::uuid`

const onOwnPosts = (table: string, id: string) =>
  sql`SELECT to_jsonb(t) AS "row" FROM "Post" p JOIN ${name(table)} t ON t."topicId" = p."topicId" AND t."postId" = p."id"
    WHERE p."authorId" = ${id}::uuid`

async function read(tx: Tx, query: Sql, hide: string[] = []): Promise<Rows> {
  const found = await tx.$queryRaw<{ row: Record<string, unknown> }[]>(query)
  return found.map(({ row }) => Object.fromEntries(Object.entries(row).filter(([key]) => !hide.includes(key))))
}

async function account(tx: Tx, id: string) {
  const { passwordHash, ...rest } = await tx.user.findUniqueOrThrow({ where: { id } })
  return { ...rest, hasPassword: passwordHash !== null }
}
