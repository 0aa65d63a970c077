// `npm run bench [-- name …]`: figures for docs and decisions, never a test. Builds, starts the production server on an
// embedded PostgreSQL with fsync on, and runs the scenarios in bench/. `npm run bench:load` only makes the data.
//
// A scenario is a file bench/<name>.mjs:
//   export const about = 'one line'
//   export async function run(bench) { … }            // bench: see bench/context.mjs
//   export const load = async (bench) => { … }         // optional: makes the data that it needs, once
//   export const needsServer = false                   // optional: pure figures, no web server
import fs from 'node:fs'
import { openBench } from '../bench/context.mjs'
import { build } from './steps/build.mjs'
import { install } from './steps/install.mjs'
import { at } from './steps/run.mjs'
import { say, stop } from './steps/say.mjs'

await install()
const words = process.argv.slice(2)
const onlyLoad = words.includes('--load')
const names = words.filter((word) => !word.startsWith('--'))
const all = fs
  .readdirSync(at('bench'))
  .filter((file) => file.endsWith('.mjs') && !['context.mjs', 'topic.mjs', 'polls.mjs'].includes(file))
const unknown = names.filter((name) => !all.includes(`${name}.mjs`))
if (unknown.length)
  stop(`No scenario ${unknown.join(', ')}. There are: ${all.map((f) => f.replace('.mjs', '')).join(', ')}`)
const chosen = await Promise.all(
  all
    .filter((file) => !names.length || names.includes(file.replace('.mjs', '')))
    .map(async (file) => ({ name: file.replace('.mjs', ''), ...(await import(at('bench', file))) })),
)

const serving = chosen.some((scenario) => scenario.needsServer !== false)
if (serving && !onlyLoad) await build()
const bench = await openBench({ serving: serving && !onlyLoad })
try {
  for (const scenario of chosen) {
    if (scenario.load) await scenario.load(bench)
    if (onlyLoad) continue
    say(`\n## ${scenario.name}: ${scenario.about}`)
    await scenario.run(bench)
  }
} finally {
  await bench.close()
}
process.exit(bench.missed ? 1 : 0)
