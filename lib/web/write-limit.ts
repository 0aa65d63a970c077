import { RateLimiterMemory } from 'rate-limiter-flexible'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/kernel/refusal'
import type { Viewer } from '@/lib/kernel/viewer'
import { clientAddress } from './request'

const kept = globalThis as { parleyWrites?: RateLimiterMemory }

function limiter() {
  kept.parleyWrites ??= new RateLimiterMemory({ points: env.WRITE_LIMIT, duration: 60 })
  return kept.parleyWrites
}

/** One write of this person's (or this address's) allowance a minute; refuses with `too-many` and the seconds to wait. */
export async function spend(viewer: Viewer): Promise<void> {
  const key = viewer.id ?? (await clientAddress())
  try {
    await limiter().consume(key)
  } catch (left) {
    const ms = (left as { msBeforeNext?: number }).msBeforeNext ?? 60_000
    throw new Refusal('too-many', { values: { seconds: Math.ceil(ms / 1000) } })
  }
}
