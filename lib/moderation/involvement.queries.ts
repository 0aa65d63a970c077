import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { row, sql } from '@/lib/db/sql'
import type { Involvement } from './stance-conflict'
import { stanceGroup } from './stance-group'

const Row = z.object({ own: z.string().nullable(), theirs: z.string().nullable(), posted: z.boolean() })

/** Where a moderator and the person acted against stand in a topic's main poll. Only the conflict rule may read it. */
export async function involvement(
  tx: Tx,
  of: { topicId: string; deciderId: string; authorId: string },
): Promise<Involvement> {
  const stanceOf = (voter: string) => sql`(SELECT b."choice"[1] FROM "Ballot" b
    JOIN "Poll" p ON p."topicId" = b."topicId" AND p."id" = b."pollId" AND p."main" AND p."currentQuestion" = b."question"
    WHERE b."topicId" = ${of.topicId}::uuid AND b."voterId" = ${voter}::uuid AND b."withdrawnAt" IS NULL LIMIT 1)`
  const found = await row(
    tx,
    Row,
    sql`SELECT ${stanceOf(of.deciderId)} AS "own", ${stanceOf(of.authorId)} AS "theirs",
      EXISTS (SELECT 1 FROM "Post" p WHERE p."topicId" = ${of.topicId}::uuid AND p."authorId" = ${of.deciderId}::uuid
        AND p."state" IN ('LIVE', 'HELD')) AS "posted"`,
  )
  const group = (answer: string | null | undefined) => (answer ? stanceGroup(answer) : null)
  return { own: group(found?.own), theirs: group(found?.theirs), posted: found?.posted ?? false }
}
