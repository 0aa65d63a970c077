import { z } from 'zod'

/** A passage as somebody chose it: the words, what stands around them, and the block of the version that they saw. */
export const PassageInput = z.object({
  version: z.coerce.number().int().positive(),
  blockId: z.string().min(1).max(120),
  exact: z.string().trim().min(1).max(2000),
  prefix: z.string().max(200).default(''),
  suffix: z.string().max(200).default(''),
})
export type PassageInput = z.infer<typeof PassageInput>
