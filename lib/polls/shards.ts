import type { PollKind } from './kinds'

const shards = 8

/** The tally shard in which a voter always counts, so that one row never goes below zero. Rankings are spread enough by themselves. */
export const shardOf = (kind: PollKind, voterId: string): number =>
  kind === 'ranked' ? 0 : Number.parseInt(voterId.slice(-2), 16) % shards
