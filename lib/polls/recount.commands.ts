import { execute, sql } from '@/lib/db/sql'
import { transact } from '@/lib/db/transact'
import type { TallyOff } from './tallies.queries'

/**
 * Makes the tallies of these questions anew from their ballots, holding off voters meanwhile. Secret polls have no
 * ballots to count again and are left as they are.
 */
export async function recountTallies(off: readonly TallyOff[]): Promise<void> {
  const questions = new Map(off.filter((o) => o.key !== 'voters').map((o) => [`${o.pollId}:${o.question}`, o]))
  for (const { topicId, pollId, question } of questions.values())
    await transact(async (tx) => {
      const of = sql`"topicId" = ${topicId}::uuid AND "pollId" = ${pollId}::uuid AND "question" = ${question}`
      await execute(tx, sql`SET LOCAL statement_timeout = '60s'`)
      await execute(tx, sql`LOCK TABLE "Ballot" IN SHARE ROW EXCLUSIVE MODE`)
      await execute(tx, sql`DELETE FROM "Tally" WHERE ${of}`)
      await execute(
        tx,
        sql`INSERT INTO "Tally" ("topicId", "pollId", "question", "key", "exposed", "shard", "count")
          SELECT b."topicId", b."pollId", b."question", k, b."exposed",
            CASE WHEN p."kind" = 'ranked' THEN 0 ELSE ('x' || right(b."voterId"::text, 2))::bit(8)::int % 8 END, count(*)
          FROM (SELECT * FROM "Ballot" WHERE ${of}) b JOIN "Poll" p ON p."topicId" = b."topicId" AND p."id" = b."pollId",
            unnest(parley_tally_keys(p."kind", b."choice")) AS k
          GROUP BY 1, 2, 3, 4, 5, 6`,
      )
    })
}
