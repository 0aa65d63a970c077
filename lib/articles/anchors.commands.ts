import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { row, sql } from '@/lib/db/sql'
import { newId } from '@/lib/kernel/id'
import { invalid } from '@/lib/kernel/refusal'
import { locate, type Passage } from './anchors/passage'
import { placementsFor, writePlacements } from './placements.commands'
import type { PassageInput } from './schema'

const BlockText = z.object({ text: z.string(), sectionId: z.string() })
const Versions = z.object({ shown: z.number(), placing: z.number().nullable() })

/**
 * Keeps the passage that a post answers, in the post's own transaction.
 *
 * `topicId` and a `PassageInput` (lib/articles/schema.ts). Refused with `invalid('exact', 'passage-not-found')` when the
 * words do not stand in that block of that version; white space may differ, letters may not. Prefix and suffix are taken
 * from the block itself, so what a client sends only picks among equal words.
 * Answers the anchor's id, and the section (a heading's block id, or "") where it hangs in the version now shown.
 */
export async function createAnchor(
  tx: Tx,
  input: PassageInput & { topicId: string },
): Promise<{ id: string; sectionId: string }> {
  const { topicId, version, blockId } = input
  // A version that is being switched to waits for this anchor, or this anchor sees the new one.
  const versions = await row(
    tx,
    Versions,
    sql`SELECT "shownVersion" AS "shown", "placingVersion" AS "placing" FROM "Article" WHERE "topicId" = ${topicId}::uuid FOR SHARE`,
  )
  const passage = await passageIn(tx, input)
  if (!versions || version > versions.shown) throw invalid('exact', 'passage-not-found')
  const id = newId()
  await tx.anchor.create({ data: { topicId, id, version, blockId, ...passage } })
  const anchor = { id, version, blockId, ...passage }
  const wanted = version === versions.shown ? [version] : [version, versions.shown]
  let sectionId = ''
  for (const number of wanted) {
    const placements = await placementsFor(tx, topicId, number, [anchor])
    await writePlacements(tx, topicId, number, placements)
    sectionId = placements[0]?.sectionId ?? sectionId
  }
  return { id, sectionId }
}

/** The passage that these words are in that block of that version; refused where they are not. */
export async function passageIn(tx: Tx, input: PassageInput & { topicId: string }): Promise<Passage> {
  const block = await row(
    tx,
    BlockText,
    sql`SELECT "text", "sectionId" FROM "Block"
      WHERE "topicId" = ${input.topicId}::uuid AND "version" = ${input.version} AND "blockId" = ${input.blockId}`,
  )
  const passage = block && locate(block.text, input)
  if (!passage) throw invalid('exact', 'passage-not-found')
  return passage
}
