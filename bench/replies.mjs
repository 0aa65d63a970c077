import http from 'node:http'
import { benchTopic } from './topic.mjs'

export const about = 'replies through HTTP by 64 people at once: how many a second, none lost, counts exact'

const people = 64
const seconds = 8

export async function run(bench) {
  const topic = await benchTopic(bench)
  const authors = await bench.people(people)
  const agent = new http.Agent({ keepAlive: true, maxSockets: people })
  const count = async () => {
    const [row] = await bench.sql(
      `SELECT count(*)::int AS posts, (SELECT "posts" FROM "TopicCount" WHERE "topicId" = $1 AND "sectionId" = '') AS counted
       FROM "Post" WHERE "topicId" = $1 AND "state" = 'LIVE'`,
      [topic.id],
    )
    return row
  }
  const warm = performance.now() + 3000
  await Promise.all(
    authors.slice(0, 8).map(async (author) => {
      for (let n = 0; performance.now() < warm; n++) await reply(bench.base, agent, topic, author, `warm-${n}`)
    }),
  )
  const before = await count()
  const answers = { 201: 0 }
  const delays = []
  const until = performance.now() + seconds * 1000
  const { ms } = await bench.cpu(() =>
    Promise.all(
      authors.map(async (author, i) => {
        for (let n = 0; performance.now() < until; n++) {
          const started = performance.now()
          const status = await reply(bench.base, agent, topic, author, `${i}-${n}`)
          delays.push(performance.now() - started)
          answers[status] = (answers[status] ?? 0) + 1
        }
      }),
    ),
  )
  agent.destroy()
  const after = await count()
  delays.sort((a, b) => a - b)
  const sent = answers[201]
  bench.figure('replies', sent / seconds, '/s', (rate) => rate >= 200)
  bench.figure('p50', delays[delays.length >> 1], 'ms')
  bench.figure('p99', delays[Math.floor(delays.length * 0.99)], 'ms')
  bench.figure('CPU of the web process', ms / sent, 'ms each')
  bench.figure('refused or failed', delays.length - sent, '', (n) => n === 0)
  bench.figure('lost', before.posts + sent - after.posts, '', (n) => n === 0)
  bench.figure('counter against rows', after.counted - after.posts, '', (n) => n === before.counted - before.posts)
}

function reply(base, agent, topic, author, key) {
  const body = JSON.stringify({
    text: `A reply with the key ${key} by ${author.id}: easing too late removes the reason to talk, *unless* there is a timetable.`,
    submitKey: `bench-${key}-${author.id}-${process.pid}`,
    sectionId: `s${1 + (key.length % 6)}`,
  })
  return new Promise((resolve, reject) => {
    const request = http.request(
      `${base}/api/v1/topics/${topic.slug}/posts`,
      {
        method: 'POST',
        agent,
        headers: {
          cookie: author.cookie,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => response.resume().on('end', () => resolve(response.statusCode)),
    )
    request.on('error', reject)
    request.end(body)
  })
}
