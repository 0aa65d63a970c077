import { prisma } from '@/lib/db/client'
import { rows, type Sql, sql } from '@/lib/db/sql'
import type { Viewer } from '@/lib/kernel/viewer'
import { type CardRow, CardRowShape } from './card-row'

/** The polls that `which` selects (aliases t: Topic, p: Poll), main first, at question `version` or their current one. One statement. */
export const cardRows = (viewer: Viewer, which: Sql, version: number | null = null): Promise<CardRow[]> => {
  const me = sql`${viewer.id}::uuid`
  const ofQuestion = (alias: string) => {
    const a = sql.raw(alias)
    return sql`${a}."topicId" = p."topicId" AND ${a}."pollId" = p."id" AND ${a}."question" = q."number"`
  }
  return rows(
    prisma,
    CardRowShape,
    sql`SELECT t."id" AS "topicId", t."slug", t."title" AS "topicTitle", t."state" AS "topicState", p."id" AS "pollId", p."slug" AS "poll",
      p."kind", p."main", p."sectionId", p."tallyPolicy", p."secrecy", p."maxChoices", p."waves", p."guesses", p."opensAt",
      p."closesAt", p."zone", p."outcome", p."lookAgainAt", now() AS "now", p."currentQuestion" AS "current",
      q."number" AS "question", q."wording", q."hash", q."lockedAt",
      coalesce((SELECT json_agg(json_build_object('key', o."key", 'label', o."label") ORDER BY o."position")
        FROM "Option" o WHERE ${ofQuestion('o')}), '[]') AS "options",
      CASE WHEN cardinality(b."choice") > 0 THEN b."choice" END AS "mine", b."changedAt" IS NOT NULL AS "changed",
      coalesce(b."exposed", false) AS "exposedBefore",
      CASE WHEN b."choice" IS NULL THEN (SELECT json_build_object('question', e."question", 'choice', e."choice") FROM "Ballot" e
        WHERE e."topicId" = p."topicId" AND e."pollId" = p."id" AND e."question" = q."number" - 1 AND e."voterId" = ${me}
          AND cardinality(e."choice") > 0) END AS "earlier",
      EXISTS (SELECT FROM "VoterLedger" l WHERE ${ofQuestion('l')} AND l."voterId" = ${me}) AS "inLedger",
      EXISTS (SELECT FROM "PollExposure" x WHERE x."topicId" = p."topicId" AND x."pollId" = p."id" AND x."userId" = ${me}) AS "exposed",
      (SELECT json_build_object('share', g."share") FROM "Guess" g WHERE ${ofQuestion('g')} AND g."voterId" = ${me}) AS "guess",
      coalesce((SELECT json_agg(json_build_object('wave', w."wave", 'choice', w."choice") ORDER BY w."wave")
        FROM "WaveAnswer" w WHERE ${ofQuestion('w')} AND w."voterId" = ${me}), '[]') AS "waveAnswers",
      coalesce((SELECT json_agg(s) FROM (SELECT c."key", c."exposed", sum(c."count")::int AS "count"
        FROM "Tally" c WHERE ${ofQuestion('c')} GROUP BY 1, 2 HAVING sum(c."count") > 0) s), '[]') AS "tally"
    FROM "Topic" t JOIN "Poll" p ON p."topicId" = t."id"
    JOIN "PollQuestionVersion" q ON q."topicId" = p."topicId" AND q."pollId" = p."id"
      AND q."number" = coalesce(${version}::int, p."currentQuestion")
    LEFT JOIN "Ballot" b ON ${ofQuestion('b')} AND b."voterId" = ${me}
    WHERE ${which}
    ORDER BY p."main" DESC, p."createdAt", p."id"`,
  )
}
