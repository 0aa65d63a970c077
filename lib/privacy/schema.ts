import { z } from 'zod'

/** The name typed once more, and the password where there is one. */
export const EraseInput = z.object({ name: z.string().max(200), current: z.string().max(1000).default('') })
export type EraseInput = z.infer<typeof EraseInput>

export const EraseJob = z.object({ userId: z.uuid() })
export type EraseJob = z.infer<typeof EraseJob>

export const ExportInput = z.object({})
