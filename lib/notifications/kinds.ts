import { z } from 'zod'

/** What can be told, with what is needed to say it and to lead there. Names and titles are read when it is shown. */
export const kinds = {
  reply: z.object({ actorId: z.string(), postId: z.string() }),
  mention: z.object({ actorId: z.string(), postId: z.string() }),
  decision: z.object({ decisionId: z.string(), action: z.string(), postId: z.string() }),
  decisionUndone: z.object({ decisionId: z.string(), action: z.string(), postId: z.string() }),
  reportDecided: z.object({ postId: z.string(), agreed: z.boolean() }),
  appealWaits: z.object({ postId: z.string() }),
  sanction: z.object({
    sanctionId: z.string(),
    sanction: z.string(),
    until: z.string().nullable(),
    reason: z.string(),
  }),
  sanctionLifted: z.object({ sanctionId: z.string(), sanction: z.string() }),
  correction: z.object({ version: z.number(), postId: z.string() }),
  suggestionDecided: z.object({ outcome: z.string() }),
} as const

export type NotificationKind = keyof typeof kinds
export type Told = { [K in NotificationKind]: { kind: K; payload: z.infer<(typeof kinds)[K]> } }[NotificationKind]

/** What reaches people outside the site: what was decided about them, not what others say to them. */
export const isMailed = (kind: NotificationKind): boolean =>
  ['decision', 'decisionUndone', 'sanction', 'sanctionLifted'].includes(kind)

/** Where a notification leads; its topic's slug is null where it has none. */
export function placeOf(told: Told, slug: string | null): string {
  const topic = slug === null ? '/' : `/t/${slug}`
  switch (told.kind) {
    case 'reply':
    case 'mention':
    case 'correction':
      return `${topic}/posts/${told.payload.postId}`
    case 'decision':
    case 'decisionUndone':
      return told.payload.action === 'approve' || told.payload.action === 'restore'
        ? `${topic}/posts/${told.payload.postId}`
        : `/notifications/decisions/${told.payload.decisionId}`
    case 'sanction':
    case 'sanctionLifted':
      return '/notifications/standing'
    case 'suggestionDecided':
      return `${topic}/corrections`
    case 'appealWaits':
      return '/review'
    case 'reportDecided':
      return '/log'
  }
}
