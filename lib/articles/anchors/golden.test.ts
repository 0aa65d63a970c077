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
    expect(replaced(quote, first.slice(3))).toMatchObject({ state: 'REMOVED', blockId: 's-what-is-on-the-table' })
    const bare = first.slice(3).filter((b) => b.kind !== 'heading')
    expect(replaced(quote, bare)).toMatchObject({ state: 'REMOVED', blockId: '', sectionId: '' })
  })
  test('is moved when it is a whole sentence that moved alone into another paragraph', () => {
    const sentence = 'It was widened twice, and each time the town paid.'
    const quay = 'The quay was built in 1911, when nobody expected ships of this size.'
    const [asked, easing] = ['Nobody asked what it was for.', first[4]?.text ?? '']
    const before = withText(1, `${quay} ${sentence} ${asked}`)
    const now = before.map((b, i) => (i === 1 ? { ...b, text: `${quay} ${asked}` } : b))
    const after = now.map((b, i) => (i === 4 ? { ...b, text: easing.replace('; ', `. ${sentence} And `) } : b))
    expect(replaced(sentence, after, before)).toMatchObject({ state: 'MOVED', words: sentence, there: after[4]?.text })
    expect(replaced('and each time the town paid', after, before)).toMatchObject({ state: 'CHANGED' })
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
  test('of a few letters never moves to another block, even one that ends with the same letters', () => {
    const before = article('# Who pays', 'The ships that the town had asked for were never paid.', 'Nobody knows why.')
    const after = article('# Who pays', 'Nobody knows why.', 'The second quay was not paid.')
    expect(replaced('paid.', after, before)).toMatchObject({ state: 'REMOVED', blockId: 's-who-pays' })
  })
  test('goes to the likest place, not to the one with the fewest other letters', () => {
    const asked = 'The minister could sign the treaty early in the year.'
    const before = article(`What was said first: ${asked} What was said last: ${asked}`)
    const now = asked.replace('in the year', 'this year')
    const after = article(`What was said first: ${now} What was said last: ${asked}`)
    expect(replaced(asked, after, before)).toMatchObject({ state: 'MOVED', start: 21, words: now })
  })
  test('is not given to another who said the same when the two change places', () => {
    const [alice, bob] = ['Alice said that the harbour is lost. ', 'Bob said that the harbour is lost. ']
    const before = article(`${alice}${bob}They do not speak to each other any more.`)
    const after = article(`${bob}${alice}They do not speak to each other at all.`)
    // The two places score within 0.05 of each other: none is sure.
    expect(replaced('said that the harbour is lost.', after, before)).toMatchObject({ state: 'CHANGED' })
  })
})

describe('paragraphs that say the same', () => {
  const twins = ['No answer was given to this question.', 'No answer was given to this question.']
  const asked = article('# Who paid', twins[0] ?? '', '# Who will pay', twins[1] ?? '')

  test('keep their ids when one of them is corrected', () => {
    const before = published(asked)
    for (const at of [1, 3]) {
      const after = asked.map((b, i) => (i === at ? { ...b, text: 'No answer was ever given to this question.' } : b))
      expect(nextVersion(before, after).map((b) => b.blockId)).toEqual(before.map((b) => b.blockId))
    }
  })
  test('are not taken for each other when one goes with its section', () => {
    const before = published(asked)
    expect(nextVersion(before, asked.slice(2)).map((b) => b.blockId)).toEqual(before.slice(2).map((b) => b.blockId))
    expect(nextVersion(before, asked.slice(0, 2)).map((b) => b.blockId)).toEqual(
      before.slice(0, 2).map((b) => b.blockId),
    )
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

test('a place that would cut a word is a rival all the same', () => {
  const [line, longer] = ['='.repeat(40), `x${'='.repeat(200)}`]
  const passage = { exact: line, prefix: '', suffix: line.slice(0, 32), start: 0, end: 40 }
  expect(findMoved(passage, longer)).toBeNull()
  const letters = { ...passage, exact: 'a'.repeat(40), suffix: 'a'.repeat(32) }
  expect(findMoved(letters, `b${'a'.repeat(4000)}`)).toBeNull()
})
