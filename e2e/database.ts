import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'

/** The browser tests' own database (e2e/server.mjs makes it), for looking behind the pages. */
export async function withDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const folder = path.resolve(process.env.TEST_DATA_DIR ?? '.data-test')
  const password = fs.readFileSync(path.join(folder, 'postgres-password'), 'utf8')
  const port = fs.readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3]
  const name = `e2e_${process.env.E2E_PORT ?? '3977'}`
  const client = new pg.Client({ connectionString: `postgresql://parley:${password}@127.0.0.1:${port}/${name}` })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
