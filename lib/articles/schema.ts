import { z } from 'zod'
import { ordinal } from '@/lib/kernel/ordinal'
import { blockKinds } from './block'

/** A passage as somebody chose it: the words, what stands around them, and the block of the version that they saw. */
export const PassageInput = z.object({
  version: ordinal,
  blockId: z.string().min(1).max(120),
  exact: z.string().trim().min(1).max(2000),
  prefix: z.string().max(200).default(''),
  suffix: z.string().max(200).default(''),
})
export type PassageInput = z.infer<typeof PassageInput>

export const versionChanges = ['typo', 'clarification', 'material'] as const

const file = z.custom<File>((value) => typeof File !== 'undefined' && value instanceof File).optional()
const optionalText = (max: number) => z.string().trim().max(max, 'too-long').default('')

/** How an article comes in: pasted text, a file, or an address; for a new topic, or for a version of one. */
export const StartDraftInput = z.object({
  text: z.string().max(4_000_000, 'import-too-long').default(''),
  file,
  url: optionalText(2000),
  format: z.enum(['auto', 'text', 'markdown', 'html']).default('auto'),
  /** For a version: the topic; with `from` its newest version is edited or its source read again. */
  slug: z.string().max(200).optional(),
  from: z.enum(['input', 'version', 'source']).default('input'),
})
export type StartDraftInput = z.infer<typeof StartDraftInput>

const list = <T extends z.ZodType>(item: T) => z.array(item).max(5000).default([])

/**
 * A draft as its editor sees it: about the article, and each block's kind, level and words in order. What publishing
 * needs is checked when it is published, after all that was typed has been kept.
 */
export const DraftInput = z.object({
  id: z.uuid(),
  sequence: z.coerce.number().int().min(0),
  press: z.enum(['save', 'publish', 'follow']).default('save'),
  title: optionalText(200),
  summary: optionalText(400),
  authors: optionalText(500),
  sourceName: optionalText(120),
  sourceUrl: optionalText(2000),
  licenceNote: optionalText(300),
  lang: optionalText(35),
  kind: list(z.enum(blockKinds)),
  level: list(z.coerce.number().int().min(0).max(6)),
  text: list(z.string().max(50_000, 'too-long')),
  remove: list(z.coerce.number().int().min(0)),
  change: z.enum(versionChanges).default('typo'),
  note: optionalText(1000),
  /** Ids of the corrections that this version takes in. */
  takes: list(z.uuid()),
})
export type DraftInput = z.infer<typeof DraftInput>

export const DiscardDraftInput = z.object({ id: z.uuid() })
export type DiscardDraftInput = z.infer<typeof DiscardDraftInput>

/** What somebody says is wrong in a passage, and what would be right. */
export const CorrectionInput = PassageInput.extend({
  slug: z.string().min(1).max(200),
  proposed: z.string().trim().min(1, 'required').max(2000, 'too-long'),
  sourceUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'address-invalid' })]).default(''),
  explanation: optionalText(1000),
})
export type CorrectionInput = z.infer<typeof CorrectionInput>

/** Close a correction without taking it in: with a reason, and for a duplicate the one that it repeats. */
export const CloseCorrectionInput = z.object({
  topicId: z.uuid(),
  id: z.uuid(),
  as: z.enum(['declined', 'duplicate']),
  reason: z.string().trim().min(1, 'reason-needed').max(1000, 'too-long'),
  duplicateOf: z.union([z.literal(''), z.uuid()]).default(''),
})
export type CloseCorrectionInput = z.infer<typeof CloseCorrectionInput>

/** Put a passage where it belongs in the shown version, by hand. */
export const PlaceByHandInput = PassageInput.extend({ topicId: z.uuid(), anchorId: z.uuid() })
export type PlaceByHandInput = z.infer<typeof PlaceByHandInput>

export const WatchSourceInput = z.object({ slug: z.string().min(1).max(200), watch: z.enum(['on', 'off']) })
export type WatchSourceInput = z.infer<typeof WatchSourceInput>
