// NOTE for posts-core (delete this line): the lead wrote this file at 16:27 and by accident over yours. Yours win: write yours again over it, or keep this one where it is better; delete state.ts/hold.ts if you have your own.
import { z } from 'zod'
import { PassageInput } from '@/lib/articles/schema'
import { maxBytes } from './limits'

const text = z
  .string()
  .trim()
  .min(1, 'required')
  .refine((value) => new TextEncoder().encode(value).length <= maxBytes, 'post-too-long')

const slug = z.string().min(1).max(200)
const checkbox = z.preprocess((given) => given === 'on' || given === 'true' || given === true, z.boolean())
const optionalId = z.preprocess((given) => (given === '' ? undefined : given), z.uuid().optional())

/** A passage sent by a form: its fields are empty where none is answered. */
const Passage = {
  version: PassageInput.shape.version.optional().catch(undefined),
  blockId: z.string().max(120).default(''),
  exact: z.string().max(2000).default(''),
  prefix: PassageInput.shape.prefix,
  suffix: PassageInput.shape.suffix,
}

/** A reply to the topic, a section, a passage (`blockId` and `exact`) or a post (`parentId`). */
export const ReplyInput = z.object({
  slug,
  submitKey: z.string().min(8).max(80),
  text,
  parentId: optionalId,
  sectionId: z.string().max(120).default(''),
  ...Passage,
  showsStance: checkbox.default(false),
})
export type ReplyInput = z.infer<typeof ReplyInput>

/** `base` is the revision that the author edited from: somebody who edits an older one is told. */
export const EditInput = z.object({ slug, id: z.uuid(), base: z.uuid(), text })
export type EditInput = z.infer<typeof EditInput>

export const PostInput = z.object({ slug, id: z.uuid() })
export type PostInput = z.infer<typeof PostInput>

export const RateInput = PostInput.extend({ valuable: z.enum(['yes', 'no', 'none']) })
export type RateInput = z.infer<typeof RateInput>

/** `target`: "topic", "section:<id>", "passage:<block id>", "post:<id>" or "edit:<id>". */
export const DraftInput = z.object({
  slug,
  target: z.string().min(1).max(160),
  sequence: z.coerce.number().int().min(0).max(2_000_000_000),
  text: z.string().max(20_000),
})
export type DraftInput = z.infer<typeof DraftInput>

export const PreviewInput = z.object({ text: z.string().max(20_000) })
export type PreviewInput = z.infer<typeof PreviewInput>

/** How far somebody has read: the time of the newest post on their page. */
export const SeenInput = z.object({ slug, at: z.iso.datetime({ offset: true }) })
export type SeenInput = z.infer<typeof SeenInput>

export const PostsQuery = z.object({
  slug,
  section: z.string().max(120).optional(),
  passage: z.uuid().optional(),
  order: z.enum(['oldest', 'newest', 'valued']).default('oldest').catch('oldest'),
  after: z.string().max(200).optional(),
  before: z.string().max(200).optional(),
  post: z.uuid().optional().catch(undefined),
})
export type PostsQuery = z.infer<typeof PostsQuery>
