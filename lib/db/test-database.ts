import fs from 'node:fs'
import path from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { startPostgres } from '../../scripts/steps/postgres.mjs'

/** vitest's global set-up for `*.db.test.ts`: a migrated, empty database of this run's own on the embedded server. */
export default async function setup() {
  const name = `test_${process.pid}`
  const { url, admin } = await startPostgres({
    folder: process.env.TEST_DATA_DIR ?? '.data-test',
    database: name,
    flags: '-c fsync=off -c max_connections=300',
  })
  await applyMigrations(url)
  Object.assign(process.env, {
    DATABASE_URL: url,
    AUTH_SECRET: 'a secret for tests, at least 32 characters',
    LOG_LEVEL: 'silent',
  })
  return async () => {
    const client = new pg.Client({ connectionString: admin })
    await client.connect()
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await client.end()
  }
}

/** The migrations' own SQL, without Prisma's bookkeeping: quick, and the same statements. */
async function applyMigrations(url: string) {
  const folder = path.resolve('prisma/migrations')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (const name of fs.readdirSync(folder).sort())
    if (/^\d/.test(name)) await client.query(fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8'))
  await client.end()
  await runMigrations({ connectionString: url })
}
