import child from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { tsImport } from 'tsx/esm/api'
import { root } from '../scripts/steps/run.mjs'
import { say } from '../scripts/steps/say.mjs'

export const about =
  'import of an article; 10,000 passages over a changed one; with --extraction=DIR, pages against what is expected'
export const needsServer = false

const execFile = promisify(child.execFile)
const vocabulary =
  'harbour treaty peace talks the of and annex observers report town quay monthly line drone city council members agreed nobody expected this would happen before winter'.split(
    ' ',
  )

export async function run(bench) {
  const from = (file) => tsImport(`../lib/articles/${file}`, import.meta.url)
  const { importArticle } = await from('import/import-article.ts')
  const random = seeded(7)
  const text = articleText(1600, random)
  for (const format of ['text', 'markdown', 'html']) {
    const input = format === 'html' ? asHtml(text) : text
    await importArticle({ text: input, format })
    const { ms } = await timed(() => importArticle({ text: input, format }))
    bench.figure(`import of 1,600 words of ${format}`, ms, 'ms', (v) => v <= 150)
  }
  await placements(bench, random)
  const folder = process.argv.find((word) => word.startsWith('--extraction='))?.slice('--extraction='.length)
  if (folder) await extraction(bench, from, path.resolve(folder))
}

// As `parley anchors` does it, in a process of its own: what it takes is all that it takes.
async function placements(bench, random) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parley-'))
  const file = (name, text) => {
    fs.writeFileSync(path.join(folder, name), text)
    return path.join(folder, name)
  }
  const before = articleText(5000, random).split('\n')
  const after = before.map((line) => (line.endsWith('.') ? reworded(line, 0.3, random) : line))
  const long = before.filter((line) => line.endsWith('.'))
  const passages = Array.from({ length: 10_000 }, () => {
    const line = long[random(long.length)]
    const start = random(line.length - 20)
    const end = Math.min(line.length, start + 20 + random(150))
    return { exact: line.slice(start, end), prefix: line.slice(0, start).slice(-32), suffix: line.slice(end, end + 32) }
  })
  const files = [file('old.txt', before.join('\n')), file('new.txt', after.join('\n'))]
  files.push(file('passages.json', JSON.stringify(passages)))
  const telling = 'process.on("exit", () => console.error(process.resourceUsage().maxRSS))'
  const args = ['--import', 'tsx', '--import', `data:text/javascript,${encodeURIComponent(telling)}`]
  const started = performance.now()
  const { stdout, stderr } = await execFile(
    process.execPath,
    [...args, 'lib/cli/main.ts', 'anchors', ...files, '--json'],
    { cwd: root, maxBuffer: 1e8 },
  )
  const seconds = (performance.now() - started) / 1000
  fs.rmSync(folder, { recursive: true })
  bench.figure('10,000 passages over 5,000 words, 30 % changed', seconds, 's', (v) => v <= 5)
  bench.figure('memory of that process, at most', Number(stderr) / 1024, 'MB', (v) => v <= 200)
  const states = {}
  for (const { state } of JSON.parse(stdout)) states[state] = (states[state] ?? 0) + 1
  say(`  ${JSON.stringify(states)}`)
}

// DIR/<page>/source.html, expected.html and expected-metadata.json, as reader-extraction suites have them.
async function extraction(bench, from, folder) {
  const { parseArticle } = await from('import/import-article.ts')
  const { wordF1 } = await from('import/word-f1.ts')
  const { domOf } = await from('import/dom.ts')
  const { oneLine } = await from('text.ts')
  const pages = fs
    .readdirSync(folder)
    .sort()
    .filter((name) => ['source.html', 'expected.html'].every((file) => fs.existsSync(path.join(folder, name, file))))
  const read = (name, file) => fs.readFileSync(path.join(folder, name, file), 'utf8')
  const results = pages.map((name) => {
    const found = parseArticle({ text: read(name, 'source.html'), format: 'html', url: 'http://page.example/a/' })
    const wanted = domOf(read(name, 'expected.html')).body
    const { f1 } = wordF1(wanted.textContent ?? '', found.blocks.map((block) => block.text).join('\n'))
    const about = path.join(folder, name, 'expected-metadata.json')
    const { title } = fs.existsSync(about) ? JSON.parse(fs.readFileSync(about, 'utf8')) : {}
    const headings = [...wanted.querySelectorAll('h1, h2, h3, h4, h5, h6')].flatMap((h) => {
      const text = oneLine(h.textContent ?? '')
      if (!text || text === found.title) return []
      const block = found.blocks.find((b) => oneLine(b.text) === text)
      return [{ text, kept: Boolean(block), level: !block?.level || block.level === Number(h.nodeName[1]) }]
    })
    return { name, f1, titled: !title || (found.title !== '' && oneLine(title).includes(found.title)), headings }
  })
  const mean = (list) => list.reduce((sum, n) => sum + n, 0) / Math.max(1, list.length)
  for (const { name, f1 } of results.filter((r) => r.f1 < 0.98).sort((a, b) => a.f1 - b.f1))
    say(`  ${name.padEnd(50)} ${f1.toFixed(3)}`)
  for (const { name, headings } of results)
    for (const { text } of headings.filter((h) => !h.kept)) say(`  ${name}: no heading “${text.slice(0, 60)}”`)
  const headings = results.flatMap((r) => r.headings)
  const kept = headings.filter((h) => h.kept)
  const figure = (name, value, least) => bench.figure(name, 100 * value, '%', (v) => v >= least)
  figure(`mean word F1 over ${results.length} pages`, mean(results.map((r) => r.f1)), 98)
  figure('titles as expected', mean(results.map((r) => Number(r.titled))), 98)
  figure(`of ${headings.length} headings kept`, kept.length / Math.max(1, headings.length), 98)
  figure('of those with their level', mean(kept.map((h) => Number(h.level))), 95)
}

async function timed(work) {
  const start = performance.now()
  await work()
  return { ms: performance.now() - start }
}

function seeded(seed) {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    return state % below
  }
}

function articleText(count, random) {
  const parts = []
  for (let said = 0, n = 0; said < count; n++) {
    if (n % 6 === 0) parts.push(`Part ${n / 6 + 1} of the story`)
    const length = 60 + random(60)
    parts.push(`${Array.from({ length }, () => vocabulary[random(vocabulary.length)]).join(' ')}.`)
    said += length
  }
  return parts.join('\n\n')
}

const asHtml = (text) =>
  `<html><body><nav><a href="/">Home</a></nav><article>${text
    .split('\n\n')
    .map((part) => (part.endsWith('.') ? `<p>${part}</p>` : `<h2>${part}</h2>`))
    .join('')}</article></body></html>`

function reworded(text, share, random) {
  const list = text.split(' ')
  for (let n = 0; n < list.length * share; n++) list[random(list.length)] = vocabulary[random(vocabulary.length)]
  return list.join(' ')
}
