import { z } from 'zod'
import { transact } from '@/lib/db/transact'
import { record } from '@/lib/events/record'

export const BeginPollJob = z.object({ topicId: z.string(), pollId: z.string() })

/**
 * Makes the pages anew that said when a poll would open. Run by a job at that moment; where the poll was put off since,
 * it does nothing, and a job of its own waits for the later moment.
 */
export const beginPoll = ({ topicId, pollId }: z.infer<typeof BeginPollJob>): Promise<void> =>
  transact(async (tx) => {
    const poll = await tx.poll.findUnique({ where: { topicId_id: { topicId, id: pollId } } })
    const topic = await tx.topic.findUnique({ where: { id: topicId } })
    if (!poll || !topic || poll.opensAt > new Date()) return
    await record(tx, 'parley', { kind: 'poll.began', topicId, slug: topic.slug, pollId, poll: poll.slug })
  })
