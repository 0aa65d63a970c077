import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from '@/lib/env'
import { PrismaClient } from './generated/client'
import { statementName } from './statement-names'

/** A client inside a transaction. */
export type Tx = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]
export type Db = PrismaClient | Tx

const counting = new AsyncLocalStorage<{ statements: string[] }>()

/** Runs `work` and answers what it returned with every SQL statement that it sent. For tests and the bench. */
export async function countStatements<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
  const count = { statements: [] as string[] }
  const result = await counting.run(count, work)
  return { result, statements: count.statements }
}

function connect() {
  // Behind a PgBouncer that keeps no prepared statements (before 1.21) every statement is planned at each call.
  const keepPlans = env.PREPARE === 'on' ? { statementNameGenerator: statementName } : {}
  // One plan for all values: every hot read goes by key, and planning a page of posts takes longer than reading it.
  const onePlan = env.PREPARE === 'on' ? ' -c plan_cache_mode=force_generic_plan' : ''
  const pool = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: env.POOL_SIZE,
    statement_timeout: 3000,
    idle_in_transaction_session_timeout: 10_000,
    options: `-c lock_timeout=2500${onePlan}`,
  })
  pool.on('error', () => {}) // an idle connection that the server closed; the pool opens another
  pool.on('connect', (client) => noteStatements(client))
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool, keepPlans) }) }
}

function noteStatements(client: pg.PoolClient) {
  const query = client.query as (...args: unknown[]) => unknown
  client.query = function (this: unknown, ...args: unknown[]) {
    const store = counting.getStore()
    const [first] = args
    if (store) store.statements.push(typeof first === 'string' ? first : String((first as { text?: string }).text))
    return query.apply(client, args)
  } as typeof client.query
}

const kept = globalThis as { parleyDb?: ReturnType<typeof connect> }

function db() {
  kept.parleyDb ??= connect()
  return kept.parleyDb
}

/** A statement straight over the pool that the client uses too, without its own layers; see `hotRows`. */
export async function overPool({ text, values }: { text: string; values: unknown[] }): Promise<unknown[]> {
  const name = env.PREPARE === 'on' ? statementName({ sql: text }) : ''
  const { rows } = await db().pool.query({ ...(name && { name }), text, values })
  return rows
}

/** Made at first use, so that importing a query needs no database. */
export const prisma: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, key) => Reflect.get(db().prisma, key, db().prisma),
})

export async function disconnect() {
  const open = kept.parleyDb
  kept.parleyDb = undefined
  await open?.prisma.$disconnect()
  await open?.pool.end().catch(() => {})
}
