import { z } from 'zod'
import { ordinal } from '@/lib/kernel/ordinal'

export const topicStates = ['draft', 'open', 'slow', 'locked', 'archived'] as const
export type TopicState = (typeof topicStates)[number]

/** A new topic, before it is published. */
export const CreateTopicInput = z.object({
  title: z.string().trim().min(3, 'too-short').max(200, 'too-long'),
  summary: z.string().trim().max(600, 'too-long').default(''),
})
export type CreateTopicInput = z.infer<typeof CreateTopicInput>

/** Open, slow (one post a person in so many seconds), locked or archived. */
export const TopicStateInput = z.object({
  topicId: z.uuid(),
  state: z.enum(['open', 'slow', 'locked', 'archived']),
  slowSeconds: z.coerce.number('number').int().min(10, 'number').max(86_400, 'number').default(120),
})
export type TopicStateInput = z.infer<typeof TopicStateInput>

export const HoldAllInput = z.object({
  topicId: z.uuid(),
  holdAll: z.preprocess((given) => given === 'on' || given === true || given === 'true', z.boolean()),
})
export type HoldAllInput = z.infer<typeof HoldAllInput>

/** How far somebody has read: the publication time of the newest post on their screen. */
export const SeenInput = z.object({
  topicId: z.uuid(),
  seenAt: z.coerce.date(),
  version: ordinal,
})
export type SeenInput = z.infer<typeof SeenInput>
