import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from './block'
import { mergeBlocks } from './merge-blocks'

const block = (text: string): Block => ({ kind: 'paragraph', level: 0, text, html: text, data: null })
const base = [
  'The quay was built in 1911, when nobody expected ships.',
  'Observers with drones would watch the line every night.',
  'Peace is a word that all sides use in their own way.',
].map(block)
const merge = (mine: string[], theirs: string[]) => {
  const { blocks, apart } = mergeBlocks(base, mine.map(block), theirs.map(block))
  return { blocks: blocks.map((b) => b.text), apart: apart.map((b) => b.text) }
}
const [quay, drones, peace] = base.map((b) => b.text) as [string, string, string]

describe('two editors at once', () => {
  test('keep what each of them changed', () => {
    const mine = [quay.replace('1911', '1912'), drones, peace]
    const theirs = [quay, drones, peace.replace('all', 'both')]
    expect(merge(mine, theirs)).toEqual({ blocks: [mine[0], drones, theirs[2]], apart: [] })
  })
  test('keep what each of them added and left out', () => {
    expect(merge([quay, 'Nobody asked the town.', drones, peace], [quay, drones, 'It ends here.'])).toEqual({
      blocks: [quay, 'Nobody asked the town.', drones, 'It ends here.'],
      apart: [],
    })
  })
  test('who changed the same paragraph: mine stands, theirs is shown', () => {
    const [mine, theirs] = [quay.replace('1911', '1912'), quay.replace('1911', '1913')]
    expect(merge([mine, drones, peace], [theirs, drones, peace])).toEqual({
      blocks: [mine, drones, peace],
      apart: [theirs],
    })
  })
  test('of whom one changed what the other left out: it stays', () => {
    const changed = drones.replace('every', 'each')
    expect(merge([quay, changed, peace], [quay, peace]).blocks).toEqual([quay, changed, peace])
    expect(merge([quay, peace], [quay, changed, peace]).blocks).toEqual([quay, changed, peace])
  })
  test('of whom one moved paragraphs: their order, with the other\u2019s words', () => {
    const changed = drones.replace('every', 'each')
    expect(merge([peace, quay, drones], [quay, changed, peace]).blocks).toEqual([peace, quay, changed])
    expect(merge([quay, changed, peace], [peace, quay, drones]).blocks).toEqual([peace, quay, changed])
  })
})

test('whoever changed nothing gets the other\u2019s article, and the same change twice is one', () => {
  const text = fc.array(fc.constantFrom('harbour', 'treaty', 'quay', 'peace', 'report'), { minLength: 3, maxLength: 9 })
  const article = fc.uniqueArray(
    text.map((list) => list.join(' ')),
    { minLength: 1, maxLength: 8 },
  )
  fc.assert(
    fc.property(article, article, (before, after) => {
      const [was, now] = [before.map(block), after.map(block)]
      const texts = (list: Block[]) => list.map((b) => b.text)
      expect(texts(mergeBlocks(was, was, now).blocks)).toEqual(texts(now))
      expect(texts(mergeBlocks(was, now, was).blocks).sort()).toEqual(texts(now).sort())
      expect(texts(mergeBlocks(was, now, now).blocks)).toEqual(texts(now))
      expect(mergeBlocks(was, now, now).apart).toEqual([])
    }),
  )
})
