import { benchPoll, tallied } from './polls.mjs'
import { benchTopic } from './topic.mjs'

export const about = 'the page of a poll with 1,000,000 ballots: statements, time, plans'

const ballots = 1_000_000
const slug = 'million'

/** A million voters of their own ids (they need no account), their history, tallies, a series and a table by track. */
export async function load(bench) {
  const topic = await benchTopic(bench)
  const [known] = await bench.sql('SELECT FROM "Poll" WHERE "topicId" = $1 AND "slug" = $2', [topic.id, slug])
  if (known) return
  const { id } = await benchPoll(bench, topic, slug)
  await bench.sql('ALTER TABLE "Ballot" DISABLE TRIGGER USER')
  for (let from = 0; from < ballots; from += 100_000)
    await bench.sql(
      `WITH voters AS (SELECT gen_random_uuid() AS voter, ($3::text[])[1 + i % 7] AS key,
          now() - interval '90 days' + i * interval '7 seconds' AS at FROM generate_series($4::int, $4::int + 99999) i),
        kept AS (INSERT INTO "BallotEvent" ("topicId", "id", "pollId", "question", "voterId", "action", "choice", "replaced", "at")
          SELECT $1, gen_random_uuid(), $2, 1, voter, 'cast', ARRAY[key], '{}', at FROM voters),
        told AS (INSERT INTO "PersonAttribute" ("userId", "attribute", "value")
          SELECT voter, 'track', (ARRAY['citizen', 'business', 'academia'])[1 + (random() * 2.99)::int % 3] FROM voters)
      INSERT INTO "Ballot" ("topicId", "pollId", "question", "voterId", "choice", "replaced", "castAt") SELECT $1, $2, 1, voter, ARRAY[key], '{}', at FROM voters`,
      [topic.id, id, ['-2', '-1', '0', '1', '2', 'dont-know', 'reject'], from],
    )
  await bench.sql('ALTER TABLE "Ballot" ENABLE TRIGGER USER')
  await bench.sql(
    `INSERT INTO "Tally" ("topicId", "pollId", "question", "key", "shard", "count")
     SELECT $1, $2, 1, b."choice"[1], ('x' || right(b."voterId"::text, 2))::bit(8)::int % 8, count(*) FROM "Ballot" b
     WHERE "topicId" = $1 AND "pollId" = $2 GROUP BY 4, 5`,
    [topic.id, id],
  )
  await bench.sql(`UPDATE "PollQuestionVersion" SET "lockedAt" = now() - interval '90 days' WHERE "pollId" = $1`, [id])
  await bench.sql('ANALYZE "Ballot", "BallotEvent", "Tally", "PersonAttribute"')
}

export async function run(bench) {
  const topic = await benchTopic(bench)
  const [poll] = await bench.sql('SELECT "id" FROM "Poll" WHERE "topicId" = $1 AND "slug" = $2', [topic.id, slug])
  const { tsImport } = await import('tsx/esm/api')
  const { publishPolls } = await tsImport('../lib/polls/publish.commands.ts', import.meta.url)
  let began = performance.now()
  await publishPolls({ topicId: topic.id, pollId: poll.id })
  bench.figure(
    'publishing a million ballots for the first time, in the worker',
    (performance.now() - began) / 1000,
    's',
  )
  began = performance.now()
  await publishPolls({ topicId: topic.id, pollId: poll.id })
  bench.figure('publishing again with nothing new', (performance.now() - began) / 1000, 's')

  const [reader] = await bench.people(1)
  const post = (what, body) =>
    fetch(`${bench.base}/api/v1/topics/${topic.slug}/polls/${slug}/${what}`, {
      method: 'POST',
      headers: { cookie: reader.cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const cast = await post('ballot', { question: 1, choice: '1' })
  if (!cast.ok) throw new Error(`the ballot was refused: ${cast.status}`)
  await countedStatements(bench, topic, reader)
  const path = `/t/${topic.slug}/polls/${slug}`
  const { answer, ms } = await bench.cpu(() => bench.load(path, { headers: { cookie: reader.cookie } }))
  bench.figure('results page', answer.requests.average, '/s')
  bench.figure('results page: p99 over p50', answer.latency.p99 / Math.max(1, answer.latency.p50), '×', (n) => n <= 5)
  bench.figure('results page: CPU of the web process', ms / answer['2xx'], 'ms')
  bench.figure('failed', answer.non2xx + answer.errors, '', (n) => n === 0)
  const { ballots: rows, counted } = await tallied(bench, topic, [poll])
  bench.figure('tallies that are not their ballots', Math.abs(rows - counted), '', (n) => n === 0)
}

/** Statements of one request, by the database's own count of calls around it. */
async function countedStatements(bench, topic, reader) {
  const page = () =>
    fetch(`${bench.base}/t/${topic.slug}/polls/${slug}`, { headers: { cookie: reader.cookie } }).then((r) => r.text())
  await page()
  const calls = async () => {
    const [row] = await bench.sql(
      `SELECT sum(idx_scan + coalesce(seq_scan, 0))::int AS scans, (SELECT seq_scan FROM pg_stat_user_tables WHERE relname = 'Ballot')::int AS ballots,
        (SELECT seq_scan FROM pg_stat_user_tables WHERE relname = 'BallotEvent')::int AS events FROM pg_stat_user_tables`,
    )
    return row
  }
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const before = await calls()
  for (let i = 0; i < 20; i++) await page()
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const after = await calls()
  bench.figure(
    'sequential scans of a big table in 20 pages',
    after.ballots - before.ballots + after.events - before.events,
    '',
    (n) => n === 0,
  )
}
