import { randomUUID } from 'node:crypto'
import type { Member } from '@/lib/kernel/viewer'

/** Somebody who may vote, for tests. */
export const member = (more: Partial<Member> = {}): Member => ({
  id: randomUUID(),
  name: 'Ines',
  locale: 'en',
  roles: [],
  topicRoles: {},
  emailVerified: true,
  trust: 0,
  sanction: null,
  sessionId: 's',
  memberSince: new Date(0),
  ...more,
})

/** "done", or why not. */
export const reason = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { reason?: string; message: string }) => error.reason ?? error.message,
  )

/** Tally rows by option, exposed ones apart. */
export function summed(rows: { key: string; exposed: boolean; count: number }[]): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const { key, exposed, count } of rows) {
    const name = exposed ? `${key} exposed` : key
    sum[name] = (sum[name] ?? 0) + count
  }
  return sum
}
