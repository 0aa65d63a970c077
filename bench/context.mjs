import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import autocannon from 'autocannon'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { migrate } from '../scripts/steps/migrate.mjs'
import { startPostgres } from '../scripts/steps/postgres.mjs'
import { at, root } from '../scripts/steps/run.mjs'
import { say } from '../scripts/steps/say.mjs'
import { webServer } from '../scripts/steps/web.mjs'

const port = Number(process.env.BENCH_PORT ?? 3988)
const secret = 'a secret for the bench, at least 32 characters'

/**
 * What scenarios work with: `base` (the server's URL), `sql(text, values)` → rows, `people(n)` → [{ id, cookie }] with live
 * sessions, `load(path, options)` → autocannon's figures, `cpu(work)` → CPU milliseconds the server used meanwhile,
 * `transactions()` → the database's transactions so far (a read outside a transaction is one),
 * `figure(name, value, unit, bound?)` prints one line and remembers a missed bound.
 */
export async function openBench({ serving }) {
  const { url } = await startPostgres({
    folder: at('.data-bench'),
    database: 'bench',
    flags: '-c shared_buffers=512MB',
  })
  await migrate(url)
  const pool = new pg.Pool({ connectionString: url, max: 8 })
  const env = environment(url)
  Object.assign(process.env, env)
  const server = serving ? await serve(env) : null
  const base = `http://localhost:${port}`
  const bench = {
    base,
    missed: 0,
    sql: async (text, values) => (await pool.query(text, values)).rows,
    people: (n) => makePeople(pool, n),
    load: (path, options = {}) => autocannon({ url: base + path, connections: 32, duration: 8, ...options }),
    cpu: async (work) => {
      const before = cpuOf(server?.pid)
      const answer = await work()
      return { answer, ms: cpuOf(server?.pid) - before }
    },
    transactions: () => transactionsOf(pool),
    memory: () => memoryOf(server?.pid),
    bare: (bytes) => bareServer(bytes),
    figure(name, value, unit, bound) {
      const missed = bound && !bound(value)
      if (missed) bench.missed++
      const shown = typeof value === 'number' ? Math.round(value * 100) / 100 : value
      say(`  ${name.padEnd(58)} ${String(shown).padStart(10)} ${unit}${missed ? '   ← over its budget' : ''}`)
    },
    async close() {
      server?.kill('SIGTERM')
      await pool.end()
    },
  }
  return bench
}

const environment = (url) => ({
  NODE_ENV: 'production',
  DATABASE_URL: url,
  AUTH_SECRET: secret,
  NEXTAUTH_SECRET: secret,
  SITE_URL: `http://localhost:${port}`,
  NEXTAUTH_URL: `http://localhost:${port}`,
  WRITE_LIMIT: '100000000',
  LOG_LEVEL: 'error',
})

async function serve(env) {
  const child = spawn(process.execPath, webServer, {
    cwd: root,
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (let tries = 0; tries < 200; tries++) {
    try {
      await fetch(`http://localhost:${port}/api/health`)
      return child
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error('the server did not answer')
}

async function makePeople(pool, n) {
  const people = Array.from({ length: n }, () => ({ id: uuidv7(), token: randomBytes(32).toString('hex') }))
  const ids = people.map(({ id }) => id)
  await pool.query(
    `INSERT INTO "User" ("id", "name", "nameKey", "email", "emailVerified", "trust", "createdAt")
     SELECT id::uuid, 'Reader ' || right(id, 12), 'reader-' || id, id || '@bench.example', now(), 2, now() - interval '1 year' FROM unnest($1::text[]) id`,
    [ids],
  )
  await pool.query(
    `INSERT INTO "Session" ("id", "sessionToken", "userId", "expires")
     SELECT gen_random_uuid(), token, id::uuid, now() + interval '1 day' FROM unnest($1::text[], $2::text[]) t(id, token)`,
    [ids, people.map(({ token }) => createHash('sha256').update(token).digest('hex'))],
  )
  return people.map(({ id, token }) => ({ id, cookie: `next-auth.session-token=${token}` }))
}

/** User and system time of a process so far, in milliseconds (Linux). */
function cpuOf(pid) {
  if (!pid || !fs.existsSync(`/proc/${pid}/stat`)) return 0
  const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** The statistics lag by a second. */
async function transactionsOf(pool) {
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const { rows } = await pool.query(
    'SELECT (xact_commit + xact_rollback)::int AS n FROM pg_stat_database WHERE datname = current_database()',
  )
  return rows[0].n
}

/** Resident memory of a process, in MB (Linux). */
function memoryOf(pid) {
  const status = pid && fs.existsSync(`/proc/${pid}/status`) ? fs.readFileSync(`/proc/${pid}/status`, 'utf8') : ''
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}

/** A bare node:http answer of so many bytes, to compare with in the same run. */
function bareServer(bytes) {
  const body = Buffer.alloc(bytes, 'x')
  return new Promise((resolve) => {
    const server = http
      .createServer((_, response) => response.end(body))
      .listen(0, () => {
        resolve({ url: `http://localhost:${server.address().port}`, close: () => server.close() })
      })
  })
}
