import http from 'node:http'
import { benchTopic } from './topic.mjs'

export const about = 'a published reply is announced to 1,000 open readers'

const readers = 1000
const replies = 10

export async function run(bench) {
  const topic = await benchTopic(bench)
  const [author] = await bench.people(1)
  const heard = new Map()
  const streams = await Promise.all(Array.from({ length: readers }, () => openStream(bench.base, topic.id, heard)))
  const delays = []
  for (let i = 0; i < replies; i++) {
    const response = await fetch(`${bench.base}/api/v1/topics/${topic.slug}/posts`, {
      method: 'POST',
      headers: { cookie: author.cookie, 'content-type': 'application/json' },
      body: JSON.stringify({
        text: `A reply for the open pages, number ${i}, said at ${Date.now()}.`,
        submitKey: crypto.randomUUID(),
      }),
    })
    const answered = performance.now()
    if (!response.ok) throw new Error(`the reply was refused: ${response.status} ${await response.text()}`)
    const { id } = await response.json()
    await new Promise((resolve) => setTimeout(resolve, 1500))
    const times = heard.get(id) ?? []
    if (times.length !== readers) throw new Error(`only ${times.length} of ${readers} heard of reply ${i}`)
    for (const time of times) delays.push(Math.max(0, time - answered))
  }
  for (const stream of streams) stream.destroy()
  delays.sort((a, b) => a - b)
  bench.figure('announced, median', delays[delays.length >> 1], 'ms')
  bench.figure('announced, p95', delays[Math.floor(delays.length * 0.95)], 'ms', (ms) => ms <= 1000)
  const [{ n }] = await bench.sql(
    `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN parley'`,
  )
  bench.figure('listening database connections', n, '', (count) => count === 1)
  bench.figure('memory of the web process', bench.memory(), 'MB', (mb) => mb <= 350)
}

function openStream(base, topicId, heard) {
  return new Promise((resolve, reject) => {
    const request = http.get(`${base}/live?topic=${topicId}`, { agent: false }, (response) => {
      response.on('data', (chunk) => {
        for (const frame of String(chunk).split('\n\n')) {
          if (!frame.startsWith('data: ')) continue
          for (const { id } of JSON.parse(frame.slice(6))) heard.set(id, [...(heard.get(id) ?? []), performance.now()])
        }
      })
      resolve(request)
    })
    request.on('error', (error) => (request.destroyed ? null : reject(error)))
  })
}
