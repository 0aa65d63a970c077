import { describe, expect, test } from 'vitest'
import type { Block } from '../block'
import { newBlockIds } from '../block-ids'
import { placeBlocks } from '../sections'
import { findMoved } from './find-moved'
import { nextVersion } from './next-version'
import { locate, type Passage } from './passage'
import { placer } from './place-anchor'

const block = (kind: Block['kind'], text: string): Block => ({
  kind,
  level: kind === 'heading' ? 2 : 0,
  text,
  html: '',
  data: null,
})
const article = (...lines: string[]) =>
  lines.map((line) => (line.startsWith('# ') ? block('heading', line.slice(2)) : block('paragraph', line)))

const first = article(
  '# How we got here',
  'The quay was built in 1911, when nobody expected ships of this size. It was widened twice, and each time the town paid.',
  'Observers with drones would watch the line, and a monthly report would be public. That was agreed in annex B.',
  '# What is on the table',
  'Easing the rules too early removes the reason to comply; easing them too late removes the reason to talk.',
  'Peace is a word that all sides use. Each of them means something else by it.',
)

function published(blocks: Block[]) {
  return placeBlocks(blocks, newBlockIds(blocks))
}

function replaced(quote: string, after: Block[], from = first) {
  const before = published(from)
  const now = nextVersion(before, after)
  const old = before.find((b) => b.text.includes(quote))
  const passage = locate(old?.text ?? '', { exact: quote }) as Passage
  const placement = placer(before, now)(old?.blockId ?? '', passage)
  const there = now.find((b) => b.blockId === placement.blockId)
  const words = placement.start === null ? null : there?.text.slice(placement.start, placement.end ?? 0)
  return { ...placement, words, there: there?.text }
}

const withText = (at: number, text: string) => first.map((b, i) => (i === at ? { ...b, text } : b))

describe('a passage in a new version', () => {
  const quote = 'a monthly report would be public'

  test('stays exact when a typo is fixed outside of it', () => {
    const after = withText(
      2,
      'Observers with drones would watch the line, and a monthly report would be public. This was agreed in Annex B.',
    )
    expect(replaced(quote, after)).toMatchObject({ state: 'EXACT', score: 1, words: quote })
  })
  test('stays exact when it stands twice in its block and the change is elsewhere', () => {
    const text = first[1]?.text.replace('1911', '1912') ?? ''
    expect(replaced('was', withText(1, text))).toMatchObject({ state: 'EXACT', start: 9, words: 'was' })
  })
  test('stays exact when two sections are swapped', () => {
    const after = [...first.slice(3), ...first.slice(0, 3)]
    expect(replaced(quote, after)).toMatchObject({ state: 'EXACT', words: quote, sectionId: 's-how-we-got-here' })
  })
  test('is moved when its sentence was lightly reworded', () => {
    const after = withText(
      2,
      'Observers with drones would watch the line, and a monthly report will be public. That was agreed in annex B.',
    )
    const found = replaced(quote, after)
    expect(found).toMatchObject({ state: 'MOVED', words: 'a monthly report will be public' })
    expect(found.score).toBeGreaterThanOrEqual(0.8)
  })
  test('is found when its sentence moved within the block', () => {
    const [quay = '', asked] = [first[1]?.text, 'Nobody asked the town.']
    const before = withText(1, `${asked} ${quay}`)
    expect(replaced(asked, withText(1, `${quay} ${asked}`), before)).toMatchObject({ state: 'EXACT', words: asked })
  })
  test('is moved when its sentence moved to another paragraph with what stands around it', () => {
    const sentence =
      'Observers with drones would watch the line, and a monthly report would be public. That was agreed in annex B.'
    const after = article(
      '# How we got here',
      first[1]?.text ?? '',
      '# What is on the table',
      `${first[4]?.text} ${sentence}`,
      first[5]?.text ?? '',
    )
    expect(replaced(quote, after)).toMatchObject({ state: 'MOVED', words: quote, sectionId: 's-what-is-on-the-table' })
  })
  test('is removed with its paragraph, and listed under its section', () => {
    const after = first.filter((_, i) => i !== 2)
    expect(replaced(quote, after)).toMatchObject({
      state: 'REMOVED',
      blockId: 's-how-we-got-here',
      sectionId: 's-how-we-got-here',
      start: null,
    })
  })
  test('is listed under the nearest heading left when its own section is gone', () => {
    expect(replaced('all sides use', first.slice(0, 3))).toMatchObject({
      state: 'REMOVED',
      blockId: 's-how-we-got-here',
    })
    expect(replaced(quote, first.slice(3))).toMatchObject({ state: 'REMOVED', blockId: '', sectionId: '' })
  })
  test('is changed when its block is there and its words are not', () => {
    const after = withText(
      2,
      'Observers with drones would watch the line, and nobody would tell the town a thing. That was agreed in annex B.',
    )
    expect(replaced(quote, after)).toMatchObject({ state: 'CHANGED', words: null, sectionId: 's-how-we-got-here' })
  })
  test('of five letters never moves when it is replaced, though the same word stands elsewhere in the block', () => {
    const quiet = withText(5, 'Truce is a word that all sides use. Each of them means something else by it.')
    expect(replaced('Peace', quiet)).toMatchObject({ state: 'CHANGED' })
    const elsewhere = withText(5, 'Truce is a word that all sides use. Each of them means something else by Peace.')
    expect(replaced('Peace', elsewhere)).toMatchObject({ state: 'CHANGED' })
  })
})

test('the score is the one of product.md', () => {
  const text = 'aaaa bbbb the quick brown fox jumps cccc dddd'
  const passage = { exact: 'the quick brown fox leaps', prefix: 'aaaa bbbb ', suffix: ' cccc dddd', start: 10, end: 35 }
  const place = findMoved(passage, text)
  // Three of 25 letters differ: q = 0.88; both contexts whole; not shifted.
  expect(place?.q).toBeCloseTo(0.88)
  expect(place?.score).toBeCloseTo((50 * 0.88 + 20 + 20 + 2) / 92)
})

test('two places that score alike are no place', () => {
  const passage = { exact: 'the quick brown fox leaps', prefix: '', suffix: '', start: 0, end: 25 }
  expect(findMoved(passage, 'the quick brown fox jumps and the quick brown fox jumps')).toBeNull()
})
