import { z } from 'zod'
import { pollKinds } from './kinds'

const Choice = z.array(z.string())
export const CardRowShape = z.object({
  topicId: z.string(),
  slug: z.string(),
  topicTitle: z.string(),
  topicState: z.enum(['draft', 'open', 'slow', 'locked', 'archived']),
  pollId: z.string(),
  poll: z.string(),
  kind: z.enum(pollKinds),
  main: z.boolean(),
  sectionId: z.string(),
  tallyPolicy: z.enum(['afterVoting', 'afterClose', 'always']),
  secrecy: z.enum(['CONFIDENTIAL', 'SECRET']),
  maxChoices: z.number().nullable(),
  waves: z.boolean(),
  guesses: z.boolean(),
  opensAt: z.date(),
  closesAt: z.date().nullable(),
  zone: z.string(),
  outcome: z.string(),
  lookAgainAt: z.date().nullable(),
  now: z.date(),
  current: z.number(),
  question: z.number(),
  wording: z.string(),
  hash: z.string(),
  lockedAt: z.date().nullable(),
  options: z.array(z.object({ key: z.string(), label: z.string() })),
  mine: Choice.nullable(),
  changed: z.boolean(),
  exposedBefore: z.boolean(),
  earlier: z.object({ question: z.number(), choice: Choice }).nullable(),
  inLedger: z.boolean(),
  exposed: z.boolean(),
  guess: z.object({ share: z.number().nullable() }).nullable(),
  waveAnswers: z.array(z.object({ wave: z.enum(['before', 'read', 'discussed']), choice: Choice })),
  tally: z.array(z.object({ key: z.string(), exposed: z.boolean(), count: z.number() })),
})
/** Everything about a poll and one viewer. It holds the tally: only `cardView` may read it, which asks the guard. */
export type CardRow = z.infer<typeof CardRowShape>
