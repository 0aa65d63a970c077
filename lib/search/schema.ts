import { z } from 'zod'

/** What is looked for, and where to read on among posts ("<time>_<id>", as the last page answered). */
export const SearchInput = z.object({
  q: z.string().max(2000).default(''),
  after: z
    .string()
    .regex(/^\d{4}-[\d T:.+-]+_[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
})
export type SearchInput = z.infer<typeof SearchInput>
