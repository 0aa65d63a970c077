import fs from 'node:fs'
import { findBrowser } from './browser.mjs'
import { build } from './build.mjs'
import { at, bin, run } from './run.mjs'
import { say } from './say.mjs'

const report = (name) => {
  fs.mkdirSync(at('test-results'), { recursive: true })
  const file = at(`test-results/${name}.json`)
  fs.rmSync(file, { force: true })
  return file
}

const read = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null)

async function vitest(project, filters) {
  const file = report(project)
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...filters,
  ]
  const { code } = await run(bin('vitest'), args)
  const result = read(file)
  const counts = { passed: result?.numPassedTests ?? 0, failed: result?.numFailedTests ?? 0 }
  return { ok: code === 0 && counts.passed > 0, counts }
}

/** Next writes the types of routes first; then TypeScript 7 over everything. */
export async function typesTest() {
  const routes = await run(bin('next'), ['typegen'], { quiet: true })
  if (routes.code !== 0) say(routes.output)
  const { code } = await run(process.execPath, [at('node_modules/typescript-7/bin/tsc'), '--noEmit'])
  return { ok: code === 0 }
}

export const houseTests = () => vitest('house', [])
export const unitTests = (filters) => vitest('unit', filters)
export const databaseTests = (filters) => vitest('db', filters)

/** The built site on a seeded database of its own, in a real Chromium. playwright.config.ts starts the server. */
export async function browserTests(filters) {
  const browser = await findBrowser()
  await build()
  const file = report('e2e')
  const { code } = await run(bin('playwright'), ['test', ...filters], {
    env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  })
  const stats = read(file)?.stats
  const counts = { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 }
  return { ok: code === 0 && counts.passed > 0, counts }
}
