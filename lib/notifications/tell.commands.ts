import { transact } from '@/lib/db/transact'
import { addJob } from '@/lib/events/record'
import { newId } from '@/lib/kernel/id'
import { isMailed, type Told } from './kinds'

type Telling = Told & {
  topicId?: string
  /** The same key is said once to the same person, however often a job runs. */
  once: string
}

/** Tells each of these people once, by mail too where it should reach them. Runs in a job, so it may be repeated without harm. */
export async function tell(people: readonly string[], { kind, payload, topicId, once }: Telling): Promise<void> {
  const data = [...new Set(people)].map((userId) => ({
    userId,
    id: newId(),
    kind,
    payload,
    topicId: topicId ?? null,
    onceKey: once,
  }))
  if (data.length === 0) return
  await transact(async (tx) => {
    const told = await tx.notification.createManyAndReturn({
      data,
      skipDuplicates: true,
      select: { userId: true, id: true },
    })
    if (isMailed(kind)) for (const one of told) await addJob(tx, { task: 'mailNotification', payload: one })
  })
}
