import { z } from 'zod'

/** The number of a version as an address or a form carries it: never more than the database can count to. */
export const ordinal = z.coerce.number().int().min(1).max(1_000_000)
