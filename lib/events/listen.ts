import pg from 'pg'
import { env } from '@/lib/env'
import { channel, type Notice } from './notice'

type Hearer = (notice: Notice) => void
type Ear = { hearers: Set<Hearer>; started: boolean; onLoss: Set<() => void> }

// One per process, also where the bundler makes several copies of this module.
const kept = globalThis as { parleyEar?: Ear }

function ear(): Ear {
  kept.parleyEar ??= { hearers: new Set(), started: false, onLoss: new Set() }
  return kept.parleyEar
}

/**
 * Calls `hearer` for every notice from any process, over one connection a process; answers the way to stop.
 * `onLoss` is called when the connection broke and notices may have been missed.
 */
export function listen(hearer: Hearer, onLoss?: () => void): () => void {
  const { hearers, onLoss: losses } = ear()
  hearers.add(hearer)
  if (onLoss) losses.add(onLoss)
  start()
  return () => {
    hearers.delete(hearer)
    if (onLoss) losses.delete(onLoss)
  }
}

function start() {
  if (ear().started) return
  ear().started = true
  void connect(0)
}

async function connect(failures: number) {
  const client = new pg.Client({ connectionString: env.DIRECT_DATABASE_URL ?? env.DATABASE_URL, keepAlive: true })
  let lost = false
  const again = () => {
    if (lost) return
    lost = true
    client.end().catch(() => {})
    for (const loss of ear().onLoss) loss()
    setTimeout(() => void connect(failures + 1), Math.min(10_000, 200 * 2 ** failures)).unref()
  }
  client.on('error', again)
  client.on('end', again)
  client.on('notification', ({ payload }) => {
    const notice = JSON.parse(payload ?? '{}') as Notice
    for (const hearer of ear().hearers) hearer(notice)
  })
  try {
    await client.connect()
    await client.query(`LISTEN ${channel}`)
    failures = 0
    for (const loss of ear().onLoss) loss() // whatever was said before we listened
  } catch {
    again()
  }
}
