// `npm test`: every check, each a named step; `--only check|unit|db|e2e` runs one. Ends with "N passed, N failed".
import fs from 'node:fs'
import { browserTests, databaseTests, houseTests, typesTest, unitTests } from './steps/checks.mjs'
import { install } from './steps/install.mjs'
import { at, bin, run } from './steps/run.mjs'
import { say, seconds } from './steps/say.mjs'

const at0 = performance.now()
const onlyAt = process.argv.indexOf('--only')
const only = onlyAt > 0 ? process.argv[onlyAt + 1] : null
const rest = process.argv.slice(2).filter((word) => word !== '--only' && word !== only)
await install()

const command = (name, args) => async () => ({ ok: (await run(name, args)).code === 0 })
const steps = [
  ['check', 'types', typesTest],
  ['check', 'lint', command(bin('biome'), ['check', '--error-on-warnings', '.'])],
  [
    'check',
    'architecture',
    command(bin('depcruise'), ['--config', '.dependency-cruiser.mjs', 'app', 'components', 'lib', 'i18n']),
  ],
  ['check', 'house rules', houseTests],
  ['check', 'dead code', command(bin('knip'), [])],
  ['unit', 'unit tests', () => unitTests(rest)],
  ['db', 'database tests', () => databaseTests(rest)],
  ['e2e', 'browser tests', () => browserTests(rest)],
]

let passed = 0
let failed = 0
for (const [group, name, work] of steps) {
  if (only && only !== group) continue
  const began = performance.now()
  say(`\n=== ${name}`)
  const answer = await work()
  const counts = answer.counts ?? { passed: answer.ok ? 1 : 0, failed: answer.ok ? 0 : 1 }
  passed += counts.passed
  failed += counts.failed + (answer.ok || counts.failed > 0 ? 0 : 1)
  say(`=== ${name}: ${answer.ok ? 'passed' : 'FAILED'} in ${seconds(performance.now() - began)}`)
}
const summary = `${passed} passed, ${failed} failed`
fs.mkdirSync(at('test-results'), { recursive: true })
fs.writeFileSync(at('test-results/summary.txt'), `${summary}\n`)
say(`\nin ${seconds(performance.now() - at0)}\n${summary}`)
process.exit(failed ? 1 : 0)
