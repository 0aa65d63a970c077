import { z } from 'zod'

/** What is looked for, and where to read on among posts: the word that the last page answered. */
export const SearchInput = z.object({
  q: z.string().max(2000).default(''),
  after: z.string().max(200).optional().catch(undefined),
})
export type SearchInput = z.infer<typeof SearchInput>
