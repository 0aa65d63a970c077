import { spawn } from 'node:child_process'
import path from 'node:path'
import { isAside } from './say.mjs'

export const root = path.resolve(import.meta.dirname, '../..')
export const at = (...parts) => path.join(root, ...parts)
export const bin = (name) => at('node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name)

/** Runs a command with the terminal's own output; answers its exit code. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', isAside() ? 2 : 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    })
    let output = ''
    for (const pipe of [child.stdout, child.stderr]) pipe?.on('data', (data) => (output += data))
    child.on('error', (error) => resolve({ code: 127, output: String(error) }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
