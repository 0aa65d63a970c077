import { benchTopic } from './topic.mjs'

export const about =
  'a topic page with 50 and with 60,000 posts: static for visitors, first, middle and last page signed in'

const sizes = [
  { name: 'bench', posts: 50 },
  { name: 'bench-long', posts: 60_000 },
]

export const load = async (bench) => {
  for (const size of sizes) await benchTopic(bench, size)
}

export async function run(bench) {
  const [reader] = await bench.people(1)
  for (const size of sizes) {
    const topic = await benchTopic(bench, size)
    await staticPage(bench, topic, size.posts)
    for (const [place, search] of await places(bench, topic))
      await livePage(bench, reader, topic, place, search, size.posts)
  }
}

/** The page that everybody without a session gets, beside a bare answer of as many bytes. */
async function staticPage(bench, { slug }, posts) {
  const path = `/t/${slug}`
  const bytes = (await (await fetch(bench.base + path)).arrayBuffer()).byteLength
  await bench.load(path, { duration: 2 })
  const { answer, ms } = await bench.cpu(() => bench.load(path, { duration: 5 }))
  const bare = await bench.bare(bytes)
  const alone = await bench.load('', { url: bare.url, duration: 3 })
  bare.close()
  bench.figure(`${posts} posts, no session`, answer.requests.average, '/s', (rate) => rate >= 680)
  bench.figure('  bytes', bytes / 1024, 'kB')
  bench.figure('  CPU', ms / answer.requests.total, 'ms', (cpu) => cpu <= 2)
  bench.figure('  a bare answer of the same size', alone.requests.average, '/s')
}

/** Addresses of the first page, the one after half of the posts, and the last. */
async function places(bench, { id }) {
  const [half] = await bench.sql(
    `SELECT to_char(p."publishedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, p."id" FROM "Post" p
     WHERE p."topicId" = $1 AND p."publishedAt" >= (SELECT min("publishedAt") + (max("publishedAt") - min("publishedAt")) / 2
       FROM "Post" WHERE "topicId" = $1) ORDER BY p."publishedAt" LIMIT 1`,
    [id],
  )
  const word = (at, post) => Buffer.from(JSON.stringify([at, post])).toString('base64url')
  return [
    ['first page', ''],
    ['middle page', `?after=${word(half.at, half.id)}`],
    ['last page', `?before=${word('9999-01-01T00:00:00.000000Z', half.id)}`],
    ['the page of a post', `?post=${half.id}`],
  ]
}

async function livePage(bench, reader, { slug }, place, search, posts) {
  const get = async () => {
    const response = await fetch(`${bench.base}/t/${slug}${search}`, { headers: { cookie: reader.cookie } })
    const text = await response.text()
    if (response.status !== 200 || !text.includes('data-post=')) throw new Error(`${place}: ${response.status}`)
  }
  const times = async (n) => {
    for (let i = 0; i < n; i++) await get()
  }
  await times(30)
  const requests = 100
  const [before, scanned] = [await bench.transactions(), await scans(bench)]
  const started = performance.now()
  const { ms } = await bench.cpu(() => times(requests))
  const took = performance.now() - started
  const statements = ((await bench.transactions()) - before) / requests
  bench.figure(`${posts} posts, signed in, ${place}: CPU`, ms / requests, 'ms', (cpu) => cpu <= 8)
  bench.figure('  answered in', took / requests, 'ms')
  bench.figure('  statements', Math.round(statements), '', (n) => n <= 8)
  bench.figure('  posts read from end to end', (await scans(bench)) - scanned, 'times', (n) => n === 0)
}

/** How often posts or their texts were read from end to end so far. */
async function scans(bench) {
  const [row] = await bench.sql(
    `SELECT sum(seq_scan)::int AS n FROM pg_stat_user_tables WHERE relname IN ('Post', 'PostRevision')`,
  )
  return row.n
}
