/** What a happening writes into the public log; time, actor role, sequence and hashes are added when it is recorded. */
export type LogLine = {
  action: string
  /** A path or a public id; never removed words. */
  target: string
  topicId?: string
  reason?: string
  rule?: string
  /** SHA-256 of the text that was decided on. */
  contentHash?: string
  automated?: boolean
  appealOf?: bigint
  /** Overrides the role that the viewer's own roles give (for example "mediator", "CONFLICTED moderator"). */
  actorRole?: string
}
