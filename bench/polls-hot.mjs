import { uuidv7 } from 'uuidv7'
import { benchPoll, tallied } from './polls.mjs'
import { benchTopic } from './topic.mjs'

export const about = 'ballots on one hot poll, and spread over twenty, through HTTP'

const keys = ['-2', '-1', '0', '1', '2']

export async function run(bench) {
  const topic = await benchTopic(bench)
  const people = await bench.people(6000)
  const warm = await benchPoll(bench, topic, `warm-${uuidv7()}`)
  await bench.load('/', { ...voting(topic, people, [warm]), duration: 3 })
  const hot = await benchPoll(bench, topic, `hot-${uuidv7()}`)
  await vote(bench, topic, people, [hot], 'one hot poll', (perSecond) => perSecond >= 400)
  const many = []
  for (let i = 0; i < 20; i++) many.push(await benchPoll(bench, topic, `spread-${uuidv7()}`))
  await vote(bench, topic, people, many, 'twenty polls', (perSecond) => perSecond >= 400)
}

function voting(topic, people, polls) {
  let sent = 0
  const setupRequest = (request) => {
    const n = sent++
    const { slug } = polls[n % polls.length]
    const round = Math.floor(n / people.length)
    return {
      ...request,
      method: 'POST',
      path: `/api/v1/topics/${topic.slug}/polls/${slug}/ballot`,
      headers: { cookie: people[n % people.length].cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ question: 1, choice: keys[(n + round) % keys.length] }),
    }
  }
  return { connections: 32, requests: [{ setupRequest }] }
}

async function vote(bench, topic, people, polls, name, bound) {
  const { answer, ms } = await bench.cpu(() => bench.load('/', { ...voting(topic, people, polls), duration: 10 }))
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const accepted = answer['2xx']
  const { events, ballots, counted } = await tallied(bench, topic, polls)
  bench.figure(`${name}: ballots`, accepted / answer.duration, '/s', bound)
  bench.figure(`${name}: p99`, answer.latency.p99, 'ms')
  bench.figure(`${name}: CPU of the web process for a ballot`, ms / Math.max(1, accepted), 'ms')
  bench.figure(`${name}: refused or failed`, answer.non2xx + answer.errors, '', (n) => n === 0)
  bench.figure(`${name}: accepted but lost`, Math.max(0, accepted - events), '', (n) => n === 0)
  bench.figure(`${name}: tallies that are not their ballots`, Math.abs(ballots - counted), '', (n) => n === 0)
}
