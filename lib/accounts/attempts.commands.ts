import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { prisma } from '@/lib/db/client'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/kernel/refusal'
import { countingKey } from './tokens'

/** How many attempts in how many seconds. `…From` counts an address on the network, `…For` an e-mail address. */
const allowances = {
  register: { points: 30, duration: 3600 },
  mailFrom: { points: 15, duration: 900 },
  mailFor: { points: 5, duration: 900 },
  signIn: { points: 10, duration: 900 },
  signInFrom: { points: 60, duration: 900 },
  signInFor: { points: 100, duration: 3600 },
  password: { points: 10, duration: 900 },
  link: { points: 60, duration: 900 },
  export: { points: 5, duration: 3600 },
} as const

export type Attempt = keyof typeof allowances

type Query = { text: string; values: unknown[] }

/** rate-limiter-flexible's PostgreSQL store over the one pool that Parley has. */
const store = {
  async query({ text, values }: Query) {
    const rows = await prisma.$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values)
    return {
      rows: rows.map((r) => ({ ...r, expire: r.expire === null ? null : Number(r.expire) })),
      rowCount: rows.length,
    }
  },
}

const limiters = new Map<Attempt, RateLimiterPostgres>()

function limiter(attempt: Attempt): RateLimiterPostgres {
  const known = limiters.get(attempt)
  if (known) return known
  const { points, duration } = allowances[attempt]
  const made = new RateLimiterPostgres({
    storeClient: store,
    storeType: 'client',
    tableName: 'RateLimit',
    tableCreated: true,
    keyPrefix: attempt,
    points: points * Math.max(1, Math.ceil(env.WRITE_LIMIT / 60)),
    duration,
  })
  limiters.set(attempt, made)
  return made
}

const keyOf = (parts: string[]) => countingKey(env.AUTH_SECRET, ...parts)

/** One attempt of the allowance of these together; refuses with `too-many` and the minutes to wait. */
export async function spendAttempt(attempt: Attempt, ...of: string[]): Promise<void> {
  try {
    await limiter(attempt).consume(keyOf(of))
  } catch (left) {
    if (left instanceof Error) throw left
    const ms = (left as { msBeforeNext?: number }).msBeforeNext ?? 60_000
    throw new Refusal('too-many', { values: { seconds: Math.ceil(ms / 1000) } })
  }
}

/** Gives the allowance back, after it was spent for something that went well. */
export const forgetAttempts = (attempt: Attempt, ...of: string[]): Promise<boolean> =>
  limiter(attempt).delete(keyOf(of))
