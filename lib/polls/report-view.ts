import { z } from 'zod'
import type { Attribute } from './attributes'
import type { PollCardView } from './card-view'
import type { Point, Published, ShiftTable } from './results-view'

export const Background = z.object({
  corrections: z.array(z.object({ number: z.number(), at: z.string(), change: z.string(), note: z.string() })),
  talk: z.object({ posts: z.number(), people: z.number() }),
  moderation: z.array(z.object({ action: z.string(), n: z.number() })),
})

export type PollReportView = {
  card: PollCardView
  /** First and last point of the public series. */
  first: z.infer<typeof Point> | null
  last: z.infer<typeof Point> | null
  breakdowns: (z.infer<typeof Published> & { attribute: Attribute })[]
  shifts: (z.infer<typeof ShiftTable> & { name: string })[]
}

export type OpinionReportView = z.infer<typeof Background> & {
  topic: { id: string; slug: string; title: string }
  madeAt: string
  polls: PollReportView[]
}
