import { z } from 'zod'

/** One notification, or all of them where no id is given. */
export const MarkReadInput = z.object({ id: z.uuid('invalid').optional() })
export type MarkReadInput = z.infer<typeof MarkReadInput>

/** Where to read on in one's own notifications. */
export const NotificationsInput = z.object({ before: z.uuid('invalid').optional() })
