export type PollState = 'scheduled' | 'open' | 'closed'

/**
 * What a poll is at a moment of the server's clock. It opens at `opensAt` and is closed from `closesAt` on: a ballot
 * counts if and only if its transaction began before.
 */
export function stateAt(poll: { opensAt: Date; closesAt: Date | null }, now: Date): PollState {
  if (poll.closesAt && now >= poll.closesAt) return 'closed'
  return now < poll.opensAt ? 'scheduled' : 'open'
}
