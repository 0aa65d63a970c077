// The built site on a fresh, seeded database of its own, for playwright.config.ts.
import { spawn } from 'node:child_process'
import { migrate } from '../scripts/steps/migrate.mjs'
import { startPostgres } from '../scripts/steps/postgres.mjs'
import { at, root } from '../scripts/steps/run.mjs'
import { webServer } from '../scripts/steps/web.mjs'

const port = process.env.PORT ?? '3977'
const name = `e2e_${port}`
const { default: pg } = await import('pg')
const folder = process.env.TEST_DATA_DIR ?? at('.data-test')
const { admin, url } = await startPostgres({ folder, database: name, flags: '-c fsync=off -c max_connections=300' })
const client = new pg.Client({ connectionString: admin })
await client.connect()
await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
await client.query(`CREATE DATABASE ${name}`)
await client.end()
await migrate(url)

const site = `http://localhost:${port}`
Object.assign(process.env, {
  NODE_ENV: 'production',
  DATABASE_URL: url,
  AUTH_SECRET: 'a secret for browser tests, at least 32 characters',
  NEXTAUTH_SECRET: 'a secret for browser tests, at least 32 characters',
  NEXTAUTH_URL: site,
  SITE_URL: site,
  DEMO: '1',
  WRITE_LIMIT: '100000',
  LOG_LEVEL: 'error',
})
const { tsImport } = await import('tsx/esm/api')
const { seedDemo } = await tsImport('../prisma/seed/index.ts', import.meta.url)
await seedDemo()
const server = spawn(process.execPath, webServer, {
  cwd: root,
  env: { ...process.env, PORT: port },
  stdio: ['ignore', 'ignore', 'inherit'],
})
let ending = false
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    ending = true
    server.kill('SIGTERM')
  })
server.on('exit', (code, signal) => {
  if (!ending) console.error(`the site ended by itself: ${signal ?? code}`)
  process.exit(code ?? (ending ? 0 : 1))
})
