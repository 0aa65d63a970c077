import { z } from 'zod'
import { EditInput, PostInput, RateInput } from './schema'

/** The same inputs where the post stands in the address, as `id`. */
const atPath = <S extends z.ZodType>(schema: S) =>
  z.preprocess((given) => ({ ...(given as object), postId: (given as { id?: unknown }).id }), schema)

export const PostAtPath = atPath(PostInput)
export const EditAtPath = atPath(EditInput)
export const RateAtPath = atPath(RateInput)

/** A post to read: its topic's slug and its id. */
export const PostPath = z
  .object({ slug: z.string().min(1).max(200), id: z.uuid() })
  .transform(({ slug, id }) => ({ slug, postId: id }))

/** Replies published since `newestAt` of a page. */
export const SinceQuery = z.object({ slug: z.string().min(1).max(200), since: z.iso.datetime({ offset: true }) })
