import { z } from 'zod'
import { ordinal } from '@/lib/kernel/ordinal'
import { pollKinds } from './kinds'
import { waves } from './shift'

const list = z.union([z.string(), z.array(z.string())]).transform((given) => [given].flat())
const tick = z
  .union([z.literal('on'), z.literal('true'), z.boolean()])
  .optional()
  .transform((on) => Boolean(on))
const emptyAs = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema)

/** Which poll: the topic's slug and the poll's. */
export const PollPath = z.object({ slug: z.string().min(1).max(200), poll: z.string().min(1).max(100) })
export type PollPath = z.output<typeof PollPath>

/** A form about one poll; `from` is the page that it stands on and goes back to. */
export const PollForm = PollPath.extend({ from: z.enum(['topic', 'results']).default('topic') })
export type PollForm = z.output<typeof PollForm>

export const BallotInput = PollForm.extend({
  /** Number of the question version that was read. */
  question: z.coerce.number().int().positive(),
  /** Its hash; empty from a client that shows no words. */
  seen: z.string().max(64).default(''),
  /** Option keys; for ranked polls in order of preference. */
  choice: list.pipe(z.array(z.string().max(40)).max(20)).default([]),
  wave: emptyAs(z.enum(waves).optional()),
  /** A guess of what share supports it, in percent. */
  share: emptyAs(z.coerce.number().int().min(0).max(100).optional()),
  /** Polls whose results were shown to this browser before it signed in. */
  seenBefore: z.array(z.string()).max(50).default([]),
})
export type BallotInput = z.output<typeof BallotInput>

export const GuessInput = PollForm.extend({
  question: z.coerce.number().int().positive(),
  /** In percent; nothing for who goes on without a guess. */
  share: emptyAs(z.coerce.number().int().min(0).max(100).optional()),
})
export type GuessInput = z.output<typeof GuessInput>

/** What somebody says about themselves: attribute → value; "" takes it back. */
export const AttributesInput = z
  .object({ slug: z.string().default(''), poll: z.string().default('') })
  .catchall(z.string().max(60))
export type AttributesInput = z.output<typeof AttributesInput>

const wording = z.string().trim().min(8, 'too-short').max(300, 'too-long')

export const QuestionInput = z.object({
  wording,
  /** One option a line; not for stance polls. */
  options: z.string().max(4000).default(''),
  allowDontKnow: tick,
  allowReject: tick,
  allowNone: tick,
})
export type QuestionInput = z.output<typeof QuestionInput>

/** Names the words whose warnings the editor has read; see `unreadWarnings`. */
const read = z.string().max(64).default('')

export const NewPollInput = QuestionInput.extend({
  slug: z.string().min(1).max(200),
  kind: z.enum(pollKinds),
  main: tick,
  sectionId: z.string().max(80).default(''),
  tallyPolicy: z.enum(['afterVoting', 'afterClose', 'always']).default('afterVoting'),
  secrecy: z.enum(['CONFIDENTIAL', 'SECRET']).default('CONFIDENTIAL'),
  maxChoices: emptyAs(z.coerce.number().int().min(1).max(20).optional()),
  waves: tick,
  guesses: tick,
  /** Local times, `2026-11-22T18:30`, in `zone`. */
  opensAt: z.string().max(20).default(''),
  closesAt: z.string().max(20).default(''),
  zone: z.string().max(60).default('UTC'),
})
export type NewPollInput = z.output<typeof NewPollInput>
export const NewPollForm = NewPollInput.extend({ read })

export const RewordInput = QuestionInput.extend(PollPath.shape)
export type RewordInput = z.output<typeof RewordInput>
export const RewordForm = RewordInput.extend({ kind: z.enum(pollKinds), read })

export const ScheduleInput = PollPath.extend({
  opensAt: z.string().max(20).default(''),
  closesAt: z.string().max(20).default(''),
  zone: z.string().max(60).default('UTC'),
  sectionId: z.string().max(80).default(''),
  tallyPolicy: z.enum(['afterVoting', 'afterClose', 'always']).default('afterVoting'),
  waves: tick,
  guesses: tick,
})
export type ScheduleInput = z.output<typeof ScheduleInput>

export const ClosePollInput = PollPath.extend({
  outcome: z.string().trim().max(4000).default(''),
  /** A date, `2027-05-01`. */
  lookAgainAt: z.string().max(10).default(''),
})
export type ClosePollInput = z.output<typeof ClosePollInput>

export const ResultsInput = PollPath.extend({
  version: emptyAs(ordinal.optional()),
  by: z.string().max(60).default(''),
})
export type ResultsInput = z.output<typeof ResultsInput>

export const SiteAttributesInput = z.object({ attributes: z.string().max(4000) })
export type SiteAttributesInput = z.output<typeof SiteAttributesInput>
