import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/kernel/id'
import type { Told } from './kinds'

type Telling = Told & {
  topicId?: string
  /** The same key is said once to the same person, however often a job runs. */
  once: string
}

/** Tells each of these people once. Runs in a job, so it may be repeated without harm. */
export async function tell(
  db: Db,
  people: readonly string[],
  { kind, payload, topicId, once }: Telling,
): Promise<void> {
  if (people.length === 0) return
  await db.notification.createMany({
    data: [...new Set(people)].map((userId) => ({
      userId,
      id: newId(),
      kind,
      payload,
      topicId: topicId ?? null,
      onceKey: once,
    })),
    skipDuplicates: true,
  })
}
