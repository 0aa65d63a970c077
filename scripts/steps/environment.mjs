import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { at } from './run.mjs'

/** Reads `.env` if there is one; what the shell set wins. */
export function loadEnvironment() {
  if (fs.existsSync(at('.env'))) process.loadEnvFile(at('.env'))
}

/** The folder of the embedded database and its secrets. */
export const dataFolder = () => path.resolve(process.env.DATA_DIR ?? at('.data'))

/** A secret that is made once and kept in the data folder. */
export function keptSecret(folder) {
  const file = path.join(folder, 'auth-secret')
  fs.mkdirSync(folder, { recursive: true })
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return fs.readFileSync(file, 'utf8')
}
