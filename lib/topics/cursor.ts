import { z } from 'zod'

// The database knows no year 0.
const Place = z.tuple([z.iso.datetime({ precision: 6 }).refine((at) => at > '0001'), z.uuid()])

/** A place in a list by time: the exact time and the id of a row. */
export type Cursor = { at: string; id: string }

/** A place as one word for addresses. */
export const cursorOf = ({ at, id }: Cursor): string => Buffer.from(JSON.stringify([at, id])).toString('base64url')

/** The place that a word from an address names; null for anything else. */
export function readCursor(word: string | undefined): Cursor | null {
  if (!word) return null
  try {
    const [at, id] = Place.parse(JSON.parse(Buffer.from(word, 'base64url').toString('utf8')))
    return { at, id }
  } catch {
    return null
  }
}
