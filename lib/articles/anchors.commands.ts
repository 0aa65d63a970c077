import type { Tx } from '@/lib/db/client'
import type { PassageInput } from './schema'

/**
 * Keeps the passage that a post answers, in the post's own transaction.
 *
 * `topicId` and a `PassageInput` (lib/articles/schema.ts). Refused with `invalid('exact', 'passage-not-found')` when the
 * words do not stand in that block of that version; spaces may differ, letters may not. Prefix and suffix are taken
 * from the block itself, so what a client sends only picks among equal words.
 * Answers the anchor's id, and the section (a heading's block id, or "") where it stands in the version now shown.
 */
export async function createAnchor(
  _tx: Tx,
  _passage: PassageInput & { topicId: string },
): Promise<{ id: string; sectionId: string }> {
  throw new Error('being written')
}
