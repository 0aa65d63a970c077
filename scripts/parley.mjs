#!/usr/bin/env node
// `npm run parley -- <command>`: the admin CLI, with the environment that `npm start` would give it.
import { spawn } from 'node:child_process'
import { dataFolder, keptSecret, loadEnvironment } from './steps/environment.mjs'
import { install } from './steps/install.mjs'
import { at, root } from './steps/run.mjs'
import { tellAside } from './steps/say.mjs'

tellAside()
loadEnvironment()
await install()
const needsDatabase = !['article', 'anchors', 'render', '--help', undefined].includes(process.argv[2])
if (needsDatabase && !process.env.DATABASE_URL) {
  const { startPostgres } = await import('./steps/postgres.mjs')
  const { migrate } = await import('./steps/migrate.mjs')
  const { url } = await startPostgres({ folder: dataFolder(), database: 'parley' })
  await migrate(url)
  Object.assign(process.env, { DATABASE_URL: url, DEMO: '1' })
}
process.env.AUTH_SECRET ||= keptSecret(dataFolder())
process.env.DATABASE_URL ||= 'postgresql://localhost/not-needed'
process.env.LOG_LEVEL ||= 'warn'
const args = ['--import', 'tsx', at('lib/cli/main.ts'), ...process.argv.slice(2)]
spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: process.env }).on('exit', (code) =>
  process.exit(code ?? 1),
)
