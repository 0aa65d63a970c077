import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { rows, sql } from '@/lib/db/sql'
import { tell } from './tell.commands'

export const CorrectionJob = z.object({ topicId: z.uuid(), number: z.number().int() })
export const SuggesterJob = z.object({ topicId: z.uuid(), correctionId: z.uuid() })

const Answered = z.object({ authorId: z.string(), postId: z.string() })

/** Job: tells each author of a post on a block that a material version changed, once, however many posts they have there. */
export async function tellCorrection({ topicId, number }: z.infer<typeof CorrectionJob>): Promise<void> {
  const found = await rows(
    prisma,
    Answered,
    sql`SELECT DISTINCT ON (p."authorId") p."authorId"::text, p."id"::text AS "postId" FROM "Block" b
      JOIN "Anchor" a ON a."topicId" = b."topicId" AND a."blockId" = b."blockId" AND a."version" < ${number}
      JOIN "Post" p ON p."topicId" = a."topicId" AND p."anchorId" = a."id" AND p."state" = 'LIVE'
      WHERE b."topicId" = ${topicId}::uuid AND b."version" = ${number} - 1 AND NOT EXISTS (
        SELECT FROM "Block" n WHERE n."topicId" = b."topicId" AND n."version" = ${number} AND n."blockId" = b."blockId" AND n."hash" = b."hash")
      ORDER BY p."authorId", p."publishedAt" DESC`,
  )
  for (const { authorId, postId } of found) {
    await tell([authorId], {
      kind: 'correction',
      topicId,
      payload: { version: number, postId },
      once: `correction:${topicId}:${number}`,
    })
  }
}

/** Job: tells who suggested a correction what became of it. */
export async function tellSuggester({ topicId, correctionId }: z.infer<typeof SuggesterJob>): Promise<void> {
  const correction = await prisma.correction.findUnique({ where: { topicId_id: { topicId, id: correctionId } } })
  if (!correction || correction.state === 'open') return
  await tell([correction.authorId], {
    kind: 'suggestionDecided',
    topicId,
    payload: { outcome: correction.state },
    once: `suggestion:${correctionId}`,
  })
}
