import { z } from 'zod'

const Cursor = z.tuple([z.number().min(0).max(1), z.uuid()])

/** A place among posts by how much they are valued, as one word for addresses. */
export const scoredCursorOf = (post: { bridging: number; id: string }): string =>
  Buffer.from(JSON.stringify([post.bridging, post.id])).toString('base64url')

/** The place that a word from an address names; null for anything else. */
export function readScoredCursor(word: string | undefined): { bridging: number; id: string } | null {
  try {
    const [bridging, id] = Cursor.parse(JSON.parse(Buffer.from(word ?? '', 'base64url').toString('utf8')))
    return { bridging, id }
  } catch {
    return null
  }
}
