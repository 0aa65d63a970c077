import fs from 'node:fs'
import { at, bin, run } from './run.mjs'
import { stop } from './say.mjs'

const lock = 7_277_539

/** Brings the database to the newest migration, under a lock that other starting processes wait for. */
export async function migrate(url) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
  } catch (error) {
    stop(`The database does not answer: ${error.message}. Check DATABASE_URL.`)
  }
  await client.query('SELECT pg_advisory_lock($1)', [lock])
  try {
    if (await pending(client)) {
      const { code, output } = await run(bin('prisma'), ['migrate', 'deploy'], {
        quiet: true,
        env: { DATABASE_URL: url, DIRECT_DATABASE_URL: url },
      })
      if (code !== 0) stop(`Migrating the database failed:\n${output}`)
    }
    const { runMigrations } = await import('graphile-worker')
    await runMigrations({ connectionString: url })
  } finally {
    await client.end()
  }
}

async function pending(client) {
  const wanted = fs.readdirSync(at('prisma/migrations')).filter((name) => /^\d/.test(name))
  const { rows } = await client.query(`SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS there`)
  if (!rows[0].there) return true
  const done = await client.query('SELECT migration_name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL')
  const names = new Set(done.rows.map((row) => row.migration_name))
  return wanted.some((name) => !names.has(name))
}
