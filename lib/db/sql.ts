import type { z } from 'zod'
import { type Db, overPool } from './client'
import { Prisma } from './generated/client'

/** Tagged template for SQL: values become parameters; `sql.raw`, `sql.join` and `sql.empty` build on it. */
export const sql = Object.assign(Prisma.sql, { raw: Prisma.raw, join: Prisma.join, empty: Prisma.empty })
export type Sql = Prisma.Sql

/** A column of time as text, to the microsecond: what a cursor compares with. */
export const exactTime = (column: Sql): Sql =>
  sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** Every row of a query, parsed: a column that changed its shape fails here and not in a page. */
export async function rows<T extends z.ZodType>(db: Db, row: T, query: Sql): Promise<z.infer<T>[]> {
  const found = await db.$queryRaw<unknown[]>(query)
  return found.map((r) => row.parse(r))
}

/** The first row, or null. */
export async function row<T extends z.ZodType>(db: Db, shape: T, query: Sql): Promise<z.infer<T> | null> {
  const [first] = await rows(db, shape, query)
  return first ?? null
}

/** Runs a statement; answers how many rows it changed. */
export const execute = (db: Db, query: Sql): Promise<number> => db.$executeRaw(query)

/**
 * Like `rows`, for the hottest statements, outside transactions only: straight over the pool, for a third of the work.
 * 64-bit and decimal numbers come as text, so cast them.
 */
export async function hotRows<T extends z.ZodType>(shape: T, query: Sql): Promise<z.infer<T>[]> {
  const found = await overPool(query)
  return found.map((r) => shape.parse(r))
}

/** The first of `hotRows`, or null. */
export async function hotRow<T extends z.ZodType>(shape: T, query: Sql): Promise<z.infer<T> | null> {
  const [first] = await hotRows(shape, query)
  return first ?? null
}
