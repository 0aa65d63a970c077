import { z } from 'zod'
import { ordinal } from '@/lib/kernel/ordinal'
import { limits } from './limits'
import { postOrders } from './views'

/** A post's Markdown, with plain line ends: not blank, and at most `limits.bytes` in UTF-8. */
const PostText = z
  .string()
  .transform((text) => text.replace(/\r\n?/g, '\n'))
  .refine((text) => text.trim() !== '', 'post-empty')
  .refine((text) => Buffer.byteLength(text, 'utf8') <= limits.bytes, 'post-long')

const slug = z.string().min(1).max(200)
const checkbox = z.preprocess((given) => given === 'on' || given === true || given === 'true', z.boolean())
const optionalId = z.preprocess((given) => (given === '' || given === null ? undefined : given), z.uuid().optional())

/** The passage that is answered, as fields of the form; empty where none is. */
const passageFields = {
  /** The article version on the author's screen. */
  version: z.preprocess((given) => (given === '' ? undefined : given), ordinal.optional()),
  blockId: z.string().max(120).default(''),
  exact: z.string().max(2000, 'too-long').default(''),
  prefix: z.string().max(200).default(''),
  suffix: z.string().max(200).default(''),
}

/**
 * A contribution to a topic: to a post (`parentId`), a passage (`blockId` and `exact`), a section (`sectionId`) or, with
 * none of them, to the topic as a whole. The same `submitKey` by the same author is the same post.
 */
export const ReplyInput = z.object({
  slug,
  submitKey: z.string().min(8).max(100),
  text: PostText,
  parentId: optionalId,
  sectionId: z.string().max(120).default(''),
  ...passageFields,
  showsStance: checkbox.default(false),
})
export type ReplyInput = z.infer<typeof ReplyInput>

/** A post by its topic and id: hidden fields of every form about one post. */
export const PostInput = z.object({ topicId: z.uuid(), postId: z.uuid() })
export type PostInput = z.infer<typeof PostInput>

/** `revisionId` is the text that the author started from: where there is a newer one, the edit is refused (409). */
export const EditInput = PostInput.extend({
  revisionId: z.uuid(),
  text: PostText,
  showsStance: checkbox.default(false),
})
export type EditInput = z.infer<typeof EditInput>

// Without JavaScript a form has one action: its second button asks to see the text instead of sending it.
const press = { press: z.enum(['send', 'preview']).default('send') }
export const ReplyFormInput = ReplyInput.extend(press)
export const EditFormInput = EditInput.extend(press)

/** “Valuable even if I disagree”: yes, no, or taken back. */
export const RateInput = PostInput.extend({ valuable: z.enum(['yes', 'no', 'none']) })
export type RateInput = z.infer<typeof RateInput>

const target = z
  .string()
  .max(160)
  .regex(/^(topic|(section|passage|post|edit):[^\s]+)$/)

/** `sequence` is one more than that of the draft that was opened; a higher one on the server wins (`newer-draft`). */
export const DraftInput = z.object({
  topicId: z.uuid(),
  target,
  sequence: z.coerce.number().int().min(1).max(2_000_000_000),
  text: z.string().max(40_000, 'too-long'),
  ...passageFields,
})
export type DraftInput = z.infer<typeof DraftInput>

export const PreviewInput = z.object({ text: PostText })
export type PreviewInput = z.infer<typeof PreviewInput>

/** Which page of a discussion an address asks for; anything made up is the start of the whole. */
export const PostsQuery = z.object({
  slug,
  section: z.string().max(120).optional().catch(undefined),
  /** An anchor: the posts that answer one passage. */
  passage: z.uuid().optional().catch(undefined),
  order: z.enum(postOrders).default('oldest').catch('oldest'),
  after: z.string().max(200).optional().catch(undefined),
  before: z.string().max(200).optional().catch(undefined),
  /** A post: the page that holds it, whatever `after` and `before` say. */
  post: z.uuid().optional().catch(undefined),
})
export type PostsQuery = z.infer<typeof PostsQuery>
