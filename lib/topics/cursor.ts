import { z } from 'zod'

const Cursor = z.tuple([z.iso.datetime({ precision: 6 }), z.uuid()])

/** A place in the list of topics: the exact last activity and the topic's id, as one word for addresses. */
export const cursorOf = (topic: { at: string; id: string }): string =>
  Buffer.from(JSON.stringify([topic.at, topic.id])).toString('base64url')

/** The place that a word from an address names; null for anything else. */
export function readCursor(word: string | undefined): { at: string; id: string } | null {
  if (!word) return null
  try {
    const [at, id] = Cursor.parse(JSON.parse(Buffer.from(word, 'base64url').toString('utf8')))
    return { at, id }
  } catch {
    return null
  }
}
