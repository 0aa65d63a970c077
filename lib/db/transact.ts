import { Refusal } from '@/lib/kernel/refusal'
import { prisma, type Tx } from './client'

const passing = new Set(['40001', '40P01', 'P2034'])

/**
 * One transaction (read committed) around `work`; everything rolls back when it throws. Deadlocks and serialization
 * failures are tried again, three times in all, so `work` must do nothing but database writes.
 */
export const transact = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  retried(() => prisma.$transaction(work, { timeout: 15_000, maxWait: 10_000 }))

/**
 * A part of a transaction that may be refused: what it wrote is taken back then, and the rest of the transaction stays.
 * Answers the refusal instead of throwing it; anything else that is thrown ends the whole transaction.
 */
export async function attempt<T>(tx: Tx, work: () => Promise<T>): Promise<T | Refusal> {
  await tx.$executeRaw`SAVEPOINT attempt`
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT attempt`
    return error
  }
}

/** One statement that is a transaction of its own, tried again like those of `transact`. */
export async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === 3 || !passing.has(sqlState(error) ?? '')) throw error
      await new Promise((resolve) => setTimeout(resolve, attempt * 20 * Math.random()))
    }
  }
}

type DriverError = {
  code?: string
  meta?: { code?: string; driverAdapterError?: { cause?: { originalCode?: string } } }
}

/** The SQLSTATE (or Prisma code) of a database error, if it is one. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const { code, meta } = error as DriverError
  return meta?.driverAdapterError?.cause?.originalCode ?? meta?.code ?? code
}

/** True for a unique-constraint violation, through the client or raw SQL. */
export const isUniqueViolation = (error: unknown): boolean => ['23505', 'P2002'].includes(sqlState(error) ?? '')
