// `npm start` and `npm run dev`: everything from an empty checkout to a page that answers.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { build } from './steps/build.mjs'
import { dataFolder, keptSecret, loadEnvironment } from './steps/environment.mjs'
import { install } from './steps/install.mjs'
import { migrate } from './steps/migrate.mjs'
import { startPostgres } from './steps/postgres.mjs'
import { at, root } from './steps/run.mjs'
import { say, seconds, step, stop } from './steps/say.mjs'
import { webServer } from './steps/web.mjs'

const began = performance.now()
const dev = process.argv.includes('--dev')
loadEnvironment()
const port = Number(process.env.PORT ?? 3000)
if (!Number.isInteger(port) || port < 1 || port > 65535)
  stop(`PORT must be a number from 1 to 65535; it is "${process.env.PORT}".`)
const own = Boolean(process.env.DATABASE_URL)
const folder = dataFolder()
const pidFile = path.join(folder, `server-${port}.pid`)

await install()
stopOrphan()
await demandFreePort()
const postgres = own ? null : await step('start PostgreSQL', () => startPostgres({ folder, database: 'parley' }))
Object.assign(process.env, environment())
await checkEnvironment()
await migrate(process.env.DIRECT_DATABASE_URL ?? process.env.DATABASE_URL)
const accounts = own ? [] : await seed()
if (!dev) await build()
const server = serve()
await answering()
announce()

function environment() {
  const site = process.env.SITE_URL || `http://localhost:${port}`
  const demo = own
    ? {}
    : { DATABASE_URL: postgres.url, AUTH_SECRET: process.env.AUTH_SECRET || keptSecret(folder), DEMO: '1' }
  return { SITE_URL: site, NEXTAUTH_URL: site, NEXT_TELEMETRY_DISABLED: '1', ...demo }
}

async function checkEnvironment() {
  const { tsImport } = await import('tsx/esm/api')
  const { readEnv } = await tsImport('../lib/env.ts', import.meta.url)
  try {
    process.env.NEXTAUTH_SECRET = readEnv(process.env).AUTH_SECRET
  } catch (error) {
    stop(error.message)
  }
}

async function seed() {
  const { tsImport } = await import('tsx/esm/api')
  const { seedDemo, demoAccounts } = await tsImport('../prisma/seed/index.ts', import.meta.url)
  await step('seed the demo (first start only)', seedDemo)
  return demoAccounts
}

function serve() {
  const args = dev ? [at('node_modules/next/dist/bin/next'), 'dev', '-p', String(port)] : webServer
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, PORT: String(port), NODE_ENV: dev ? 'development' : 'production' },
    stdio: ['ignore', dev ? 'inherit' : 'ignore', 'inherit'],
  })
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(pidFile, `${child.pid} ${process.pid}`)
  let ending = false
  const end = (code) => {
    if (ending) return
    ending = true
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), 5000).unref()
    if (child.exitCode === null && child.signalCode === null) child.once('exit', () => finish(code))
    else finish(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0))
  child.on('exit', (code) => end(code ?? 1))
  return child
}

function finish(code) {
  fs.rmSync(pidFile, { force: true })
  postgres?.stop()
  process.exit(code)
}

/** A server that an earlier `npm start` left behind when it was killed; one whose `npm start` still runs is left alone. */
function stopOrphan() {
  if (!fs.existsSync(pidFile)) return
  const [server, starter] = fs.readFileSync(pidFile, 'utf8').split(' ').map(Number)
  if (runs(server, /serve\.mjs|next/)) {
    if (runs(starter, /start\.mjs/)) return
    process.kill(server, 'SIGKILL')
    say('· stopped a server that an earlier start left behind')
  }
  fs.rmSync(pidFile, { force: true })
}

/** Whether a process with this number is there and, where the system tells, is the one meant. */
function runs(pid, program) {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const commandLine = `/proc/${pid}/cmdline`
  return !fs.existsSync(commandLine) || program.test(fs.readFileSync(commandLine, 'utf8'))
}

async function demandFreePort() {
  for (let tries = 0; tries < 10; tries++) {
    if (await portIsFree()) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  stop(`Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`)
}

function portIsFree() {
  return new Promise((resolve) => {
    const probe = net.createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, () => probe.close(() => resolve(true)))
  })
}

async function answering() {
  for (let tries = 0; tries < 300 && server.exitCode === null; tries++) {
    try {
      await fetch(`http://127.0.0.1:${port}/api/health`)
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

function announce() {
  say(`\nParley is ready after ${seconds(performance.now() - began)}: open ${process.env.SITE_URL}\n`)
  if (accounts.length) {
    say('Demo accounts (password for all of them in the last column):')
    for (const { name, email, role, password } of accounts)
      say(`  ${role.padEnd(12)} ${name.padEnd(18)} ${email.padEnd(32)} ${password}`)
    say(`\nMail that would have been sent: ${process.env.SITE_URL}/mail`)
  } else if (own) say('The first admin: npm run parley -- user create --role admin --email … --name …')
  say('Stop with Ctrl-C.')
}
