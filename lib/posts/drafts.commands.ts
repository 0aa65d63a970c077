import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { row, sql } from '@/lib/db/sql'
import { notFound, Refusal } from '@/lib/kernel/refusal'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import type { DraftInput } from './schema'

const Saved = z.object({ sequence: z.number(), won: z.boolean() })

/**
 * Keeps a draft on the server. The higher sequence wins, whichever device it comes from; a text that comes too late is
 * kept beside it and refused with `newer-draft` (its `data` is the sequence to go on from).
 */
export async function saveDraft(viewer: Viewer, input: DraftInput): Promise<{ sequence: number }> {
  if (!isMember(viewer)) throw new Refusal('sign-in')
  const { version, blockId, exact, prefix, suffix } = input
  const anchor = blockId ? JSON.stringify({ version, blockId, exact, prefix, suffix }) : null
  const saved = await row(
    prisma,
    Saved,
    sql`INSERT INTO "Draft" AS d ("topicId", "authorId", "target", "sequence", "text", "anchor", "updatedAt")
      SELECT t."id", ${viewer.id}::uuid, ${input.target}, ${input.sequence}::int, ${input.text}, ${anchor}::jsonb, now()
      FROM "Topic" t WHERE t."id" = ${input.topicId}::uuid AND t."state" <> 'draft'
      ON CONFLICT ("topicId", "authorId", "target") DO UPDATE SET
        "text" = CASE WHEN excluded."sequence" > d."sequence" THEN excluded."text" ELSE d."text" END,
        "anchor" = CASE WHEN excluded."sequence" > d."sequence" THEN excluded."anchor" ELSE d."anchor" END,
        "kept" = CASE WHEN excluded."sequence" > d."sequence" OR excluded."text" = d."text" THEN d."kept" ELSE excluded."text" END,
        "sequence" = greatest(d."sequence", excluded."sequence"), "updatedAt" = now()
      RETURNING d."sequence", d."text" = ${input.text} AS "won"`,
  )
  if (!saved) throw notFound()
  if (!saved.won) throw new Refusal('newer-draft', { data: { sequence: saved.sequence } })
  return { sequence: saved.sequence }
}
