import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { words } from '../text'
import { parseArticle } from './import-article'

// Articles that are not part of this project may lie beside it; their words are read from there and kept nowhere.
const folder = path.resolve(process.cwd(), '../shared/seeds')
const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.txt')) : []
const explainer = files.find((name) => name.startsWith('000_'))
if (!files.length) console.info('no seed articles in ../shared/seeds: their tests are skipped')

describe.skipIf(!files.length)('each seed article', () => {
  test.each(files)('%s loses no word and gains none', (name) => {
    const text = fs.readFileSync(path.join(folder, name), 'utf8')
    const { title, byline, blocks, dropped } = parseArticle({ text })
    const kept = [title, byline, ...blocks.map((b) => b.text), ...dropped.map((d) => d.text)].join('\n')
    expect(words(kept).sort()).toEqual(words(text).sort())
  })
})

describe.skipIf(!explainer)('the explainer', () => {
  const text = explainer ? fs.readFileSync(path.join(folder, explainer), 'utf8') : ''
  const lines = text.split('\n').map((line) => line.trim())
  const article = explainer ? parseArticle({ text }) : null
  const { blocks = [], dropped = [] } = article ?? {}
  const ofKind = (kind: string) => blocks.filter((block) => block.kind === kind)

  test('opens with its first paragraph as the lead', () => {
    expect(article?.lead).toBe(lines.find(Boolean))
    expect(blocks[0]?.data?.lead).toBe(true)
  })
  test('has five main sections with their subsections, and the questions as a section of their own', () => {
    const main = blocks.filter((b) => b.kind === 'heading' && b.level === 2).map((b) => b.text)
    expect(main).toHaveLength(6)
    expect(main.at(-1)).toMatch(/^FAQ/)
    const perSection = main.slice(0, 5).map((title, i) => {
      const from = blocks.findIndex((b) => b.text === title)
      const to = blocks.findIndex((b) => b.text === main[i + 1])
      return blocks.slice(from, to).filter((b) => b.kind === 'heading' && b.level === 3).length
    })
    expect(perSection).toEqual([3, 3, 3, 3, 3])
  })
  test('keeps every bullet as a list item', () => {
    const bullets = lines.filter((line) => line.startsWith('•')).map((line) => line.slice(1).trim())
    expect(ofKind('listItem').map((b) => b.text)).toEqual(bullets.slice(0, -1))
    expect(ofKind('listItem')).toHaveLength(15)
  })
  test('keeps the table: two columns, five rows under their heading', () => {
    const [table] = ofKind('table')
    const rows = (table?.text ?? '').split('\n').map((row) => row.split('\t'))
    expect(rows.map((row) => row.length)).toEqual([2, 2, 2, 2, 2, 2])
    expect(rows.slice(1).every(([, sentence]) => /^\p{Lu}.*\.$/u.test(sentence ?? ''))).toBe(true)
    expect(ofKind('table')).toHaveLength(1)
  })
  test('has four questions, each with its answer', () => {
    expect(blocks.filter((b) => ['question', 'answer'].includes(b.kind)).map((b) => b.kind)).toEqual(
      Array(4).fill(['question', 'answer']).flat(),
    )
  })
  test('ends with the author box', () => {
    const bullet = lines.filter((line) => line.startsWith('•')).at(-1) ?? ''
    expect(blocks.at(-1)?.kind).toBe('author')
    expect(blocks.at(-1)?.text).toContain(bullet.slice(1).trim())
  })
  test('lists the repeated caption, the stray comment and the “read more” line as dropped, and nothing else', () => {
    expect(dropped.map((d) => d.reason).sort()).toEqual(['boilerplate', 'comment', 'repeated-caption'])
  })
})
