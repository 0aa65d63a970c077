import { uuidv7 } from 'uuidv7'
import { say } from '../scripts/steps/say.mjs'
import { benchPoll, tallied } from './polls.mjs'
import { benchTopic } from './topic.mjs'

export const about = 'the page of a poll with 1,000,000 ballots: statements, time, plans'

const ballots = 1_000_000
const slug = 'million'
const big = ['Ballot', 'BallotEvent', 'PersonAttribute', 'Session', 'User', 'Event', 'Post']

/** A million voters of their own ids (they need no account) with their history and, of two in three, their track. */
export async function load(bench) {
  const topic = await benchTopic(bench)
  const [known] = await bench.sql('SELECT FROM "Poll" WHERE "topicId" = $1 AND "slug" = $2', [topic.id, slug])
  if (known) return
  // Its name comes last: a load that was broken off is not taken for one.
  const { id } = await benchPoll(bench, topic, `loading-${uuidv7()}`)
  await bench.sql('ALTER TABLE "Ballot" DISABLE TRIGGER USER')
  for (let from = 0; from < ballots; from += 100_000)
    await bench.sql(
      `WITH voters AS (SELECT gen_random_uuid() AS voter, ($3::text[])[1 + i % 7] AS key, i,
          now() - interval '90 days' + i * interval '7 seconds' AS at FROM generate_series($4::int, $4::int + 99999) i),
        kept AS (INSERT INTO "BallotEvent" ("topicId", "id", "pollId", "question", "voterId", "action", "choice", "replaced", "at")
          SELECT $1, gen_random_uuid(), $2, 1, voter, 'cast', ARRAY[key], '{}', at FROM voters),
        told AS (INSERT INTO "PersonAttribute" ("userId", "attribute", "value")
          SELECT voter, 'track', (ARRAY['citizen', 'business', 'academia'])[1 + i % 11 % 3] FROM voters WHERE i % 3 > 0)
      INSERT INTO "Ballot" ("topicId", "pollId", "question", "voterId", "choice", "replaced", "castAt") SELECT $1, $2, 1, voter, ARRAY[key], '{}', at FROM voters`,
      [topic.id, id, ['-2', '-1', '0', '1', '2', 'dont-know', 'reject'], from],
    )
  await bench.sql('ALTER TABLE "Ballot" ENABLE TRIGGER USER')
  await bench.sql(`UPDATE "PollQuestionVersion" SET "lockedAt" = now() - interval '90 days' WHERE "pollId" = $1`, [id])
  const { recountTallies } = await domain('recount.commands')
  await recountTallies([{ topicId: topic.id, pollId: id, question: 1, key: 'all' }])
  await bench.sql('VACUUM ANALYZE "Ballot", "BallotEvent", "Tally", "PersonAttribute"')
  await bench.sql('UPDATE "Poll" SET "slug" = $2 WHERE "id" = $1', [id, slug])
}

export async function run(bench) {
  const topic = await benchTopic(bench)
  const [poll] = await bench.sql('SELECT "id" FROM "Poll" WHERE "topicId" = $1 AND "slug" = $2', [topic.id, slug])
  await publishing(bench, { topicId: topic.id, pollId: poll.id })

  const [reader] = await bench.people(1)
  const cast = await fetch(`${bench.base}/api/v1/topics/${topic.slug}/polls/${slug}/ballot`, {
    method: 'POST',
    headers: { cookie: reader.cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ question: 1, choice: '1' }),
  })
  if (!cast.ok) throw new Error(`the ballot was refused: ${cast.status}`)
  await plans(bench, topic, reader)
  await page(bench, `/t/${topic.slug}/polls/${slug}`, reader)
  const { ballots: rows, counted } = await tallied(bench, topic, [poll])
  bench.figure('ballots', rows, '', (n) => n >= ballots)
  bench.figure('tallies that are not their ballots', Math.abs(rows - counted), '', (n) => n === 0)
}

async function publishing(bench, only) {
  const { publishPolls } = await domain('publish.commands')
  for (const name of ['for the first time', 'again with nothing new']) {
    const began = performance.now()
    await publishPolls(only)
    bench.figure(`publishing a million ballots ${name}, in the worker`, (performance.now() - began) / 1000, 's')
  }
}

async function page(bench, path, reader) {
  const headers = { cookie: reader.cookie }
  const read = async () => (await fetch(bench.base + path, { headers })).text()
  for (let i = 0; i < 20; i++) await read()
  const began = performance.now()
  for (let i = 0; i < 20; i++) await read()
  bench.figure('results page: answered in', (performance.now() - began) / 20, 'ms')
  const counts = []
  // The site's own jobs may run in between: the lowest of three counts is the page's.
  for (let round = 0; round < 3; round++) {
    const before = await bench.transactions()
    for (let i = 0; i < 20; i++) await read()
    counts.push(Math.round(((await bench.transactions()) - before) / 20))
  }
  bench.figure('results page: statements', Math.min(...counts), '', (n) => n <= 8)
  const { answer, ms } = await bench.cpu(() => bench.load(path, { headers }))
  bench.figure('results page: under load', answer.requests.average, '/s')
  bench.figure('results page: p99 over p50', answer.latency.p99 / Math.max(1, answer.latency.p50), '×', (n) => n <= 5)
  bench.figure('results page: CPU of the web process', ms / answer['2xx'], 'ms')
  bench.figure('failed', answer.non2xx + answer.errors, '', (n) => n === 0)
}

/** The plan of each statement behind the page, as every value gets it: none reads a big table from end to end. */
async function plans(bench, topic, reader) {
  const { pollResults } = await domain('results.queries')
  const { countStatements } = await tsx('../lib/db/client.ts')
  const viewer = { kind: 'member', id: reader.id, roles: [], topicRoles: {}, emailVerified: true, sanction: null }
  const { statements } = await countStatements(() => pollResults(viewer, { slug: topic.slug, poll: slug, by: '' }))
  let scans = 0
  for (const statement of statements) {
    const lines = await bench.sql(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${statement}`)
    const text = JSON.stringify(lines)
    const found = big.filter((table) => new RegExp(`"Node Type":"Seq Scan"[^{}]*"Relation Name":"${table}"`).test(text))
    scans += found.length
    say(`    ${statement.replace(/\s+/g, ' ').slice(0, 100)} …${found.map((table) => ` reads all of ${table}`)}`)
  }
  bench.figure('statements of the results alone', statements.length, '')
  bench.figure('of them plans with a sequential scan of a big table', scans, '', (n) => n === 0)
}

let ready = false
/** One copy of the site's own modules, so that what one of them counts another has sent. */
async function tsx(path) {
  if (!ready) (await import('tsx/esm/api')).register()
  ready = true
  return import(path)
}
const domain = (file) => tsx(`../lib/polls/${file}.ts`)
