import { z } from 'zod'
import { row, sql } from '@/lib/db/sql'
import { transact } from '@/lib/db/transact'
import { addJob, record } from '@/lib/events/record'
import { invalid } from '@/lib/kernel/refusal'
import type { Viewer } from '@/lib/kernel/viewer'
import { pollForUpdate } from './editing.commands'
import type { ClosePollInput } from './schema'
import { zonedTime } from './zoned-time'

const Clock = z.object({ closing: z.date() })

/**
 * Closes a poll with a statement and a date to look again; for a poll that is closed already, sets those two. It closes
 * two seconds ahead, so that every ballot that begins after this commit knows: what counts and what is refused is decided
 * by one moment for all. Answers that moment.
 */
export function closePoll(viewer: Viewer, input: ClosePollInput): Promise<{ closesAt: Date }> {
  return transact(async (tx) => {
    const { topic, poll } = await pollForUpdate(tx, viewer, input)
    const lookAgainAt = input.lookAgainAt ? zonedTime(input.lookAgainAt, poll.zone) : null
    if (input.lookAgainAt && !lookAgainAt) throw invalid('lookAgainAt', 'not-a-time')
    const clock = await row(tx, Clock, sql`SELECT clock_timestamp() + interval '2 seconds' AS "closing"`)
    const closing = clock?.closing ?? new Date()
    const closesAt = poll.closesAt && poll.closesAt < closing ? poll.closesAt : closing
    await tx.poll.update({
      where: { topicId_id: { topicId: poll.topicId, id: poll.id } },
      data: {
        closesAt,
        outcome: input.outcome,
        lookAgainAt,
        opensAt: poll.opensAt < closesAt ? poll.opensAt : new Date(0),
      },
    })
    const of = { topicId: topic.id, slug: topic.slug, pollId: poll.id, poll: poll.slug }
    await record(tx, viewer, { kind: 'poll.closed', ...of })
    // By then every ballot that began before the closing moment has been written or given up.
    const runAt = new Date(closesAt.getTime() + 20_000)
    await addJob(tx, {
      task: 'publishPoll',
      payload: { topicId: topic.id, pollId: poll.id },
      key: `poll:${poll.id}`,
      runAt,
    })
    return { closesAt }
  })
}
