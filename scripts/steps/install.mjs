import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { at, bin, root, run } from './run.mjs'
import { step, stop } from './say.mjs'

/** Installs what package-lock.json names, unless it is there already, and generates the database client. */
export async function install() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 9)) stop(`Parley needs Node 20.9 or newer; this is ${process.version}.`)
  await once('node_modules/.parley-installed', ['package-lock.json'], 'install packages (once)', async () => {
    const { code } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev'])
    if (code !== 0) stop('npm failed; its words are above. Parley needs the npm registry for its first start.')
  })
  await once(
    'lib/db/generated/.made-from',
    ['prisma/schema', 'prisma.config.ts', 'package-lock.json'],
    'generate the database client',
    async () => {
      const { code, output } = await run(bin('prisma'), ['generate'], { quiet: true })
      if (code !== 0) stop(output)
    },
  )
}

/** Does `work` unless `mark` says that it was done for these very inputs. */
export async function once(mark, inputs, name, work) {
  const hash = hashOf(inputs)
  if (fs.existsSync(at(mark)) && fs.readFileSync(at(mark), 'utf8') === hash) return
  await step(name, work)
  fs.mkdirSync(path.dirname(at(mark)), { recursive: true })
  fs.writeFileSync(at(mark), hash)
}

/** SHA-256 over the names and contents of files and folders below the project's root. */
export function hashOf(inputs) {
  const hash = createHash('sha256')
  const visit = (file) => {
    const full = path.join(root, file)
    if (!fs.existsSync(full) || /(^|\/)(generated|node_modules|\.next[^/]*)$/.test(file)) return
    if (fs.statSync(full).isDirectory()) for (const name of fs.readdirSync(full).sort()) visit(path.join(file, name))
    else if (!/\.test\.tsx?$/.test(file)) hash.update(file).update('\0').update(fs.readFileSync(full))
  }
  for (const input of inputs) visit(input)
  return hash.digest('hex')
}
