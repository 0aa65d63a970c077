import { uuidv7 } from 'uuidv7'

const scale = ['-2', '-1', '0', '1', '2', 'dont-know', 'reject']

/** A five-point stance poll in a topic, open to everybody. */
export async function benchPoll(bench, topic, slug, { guesses = false } = {}) {
  const id = uuidv7()
  await bench.sql(
    `INSERT INTO "Poll" ("topicId", "id", "slug", "kind", "createdById", "opensAt", "guesses") VALUES ($1, $2, $3, 'stance5', $2, now() - interval '90 days', $4)`,
    [topic.id, id, slug, guesses],
  )
  await bench.sql(
    `INSERT INTO "PollQuestionVersion" ("topicId", "pollId", "number", "wording", "hash") VALUES ($1, $2, 1, 'Should it be done before it is checked?', 'bench')`,
    [topic.id, id],
  )
  await bench.sql(
    `INSERT INTO "Option" ("topicId", "pollId", "question", "key", "position") SELECT $1, $2, 1, key, at FROM unnest($3::text[]) WITH ORDINALITY o(key, at)`,
    [topic.id, id, scale],
  )
  return { id, slug }
}

/** What the polls' history, rows and tallies say: events, ballots that hold an answer, and what was counted. */
export async function tallied(bench, topic, polls) {
  const ids = polls.map((poll) => poll.id)
  const [found] = await bench.sql(
    `SELECT (SELECT count(*)::int FROM "BallotEvent" WHERE "topicId" = $1 AND "pollId" = ANY($2)) AS events,
      (SELECT count(*)::int FROM "Ballot" WHERE "topicId" = $1 AND "pollId" = ANY($2) AND cardinality("choice") > 0) AS ballots,
      (SELECT coalesce(sum("count"), 0)::int FROM "Tally" WHERE "topicId" = $1 AND "pollId" = ANY($2)) AS counted`,
    [topic.id, ids],
  )
  return found
}
