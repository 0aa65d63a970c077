import { z } from 'zod'
import type { Attribute } from './attributes'
import type { PollCardView } from './card-view'

const PublishedRow = z.object({
  key: z.string(),
  n: z.number(),
  cells: z.array(z.number().nullable()),
  nearlyAll: z.string().nullable(),
})

export const Published = z.object({
  columns: z.array(z.string()),
  rows: z.array(PublishedRow),
  hiddenRows: z.number(),
})
const Test = z.object({ chi2: z.number(), df: z.number(), significant: z.boolean() })
export const ShiftTable = z.object({
  pairs: z.number(),
  columns: z.array(z.string()),
  matrix: z.array(PublishedRow).nullable(),
  before: z.array(z.number()),
  after: z.array(z.number()),
  moved: z.number(),
  test: Test.nullable(),
  changed: z.boolean(),
})
const Side = z.enum(['oppose', 'neither', 'support'])
export const GapTable = z.object({
  actual: z.number(),
  sides: z.array(z.object({ side: Side, n: z.number(), guess: z.number(), gap: z.number() })),
})
export const Point = z.object({ at: z.string(), voters: z.number(), counts: z.record(z.string(), z.number()) })

export const Extras = z.object({
  tables: z.array(z.object({ name: z.string(), data: z.unknown(), at: z.string() })),
  trend: z.array(Point),
  corrections: z.array(z.object({ number: z.number(), at: z.string() })),
  versions: z.array(z.object({ number: z.number(), wording: z.string(), since: z.string().nullable() })),
  mine: z.array(z.object({ attribute: z.string(), value: z.string() })),
})

export type BreakdownView = z.infer<typeof Published> & { attribute: Attribute; at: string }
export type ResultsView = {
  card: PollCardView
  /** Question versions, oldest first. */
  versions: { number: number; wording: string; since: string | null }[]
  trend: z.infer<typeof Point>[]
  /** Later article versions, to be marked on the series. */
  corrections: { number: number; at: string }[]
  breakdowns: BreakdownView[]
  shifts: (z.infer<typeof ShiftTable> & { name: string })[]
  gap: z.infer<typeof GapTable> | null
  changes: number | null
  attributes: { attribute: Attribute; mine: string | null }[]
}
