import fc from 'fast-check'
import { distance } from 'fastest-levenshtein'
import { describe, expect, test } from 'vitest'
import type { Block, PlacedBlock } from '../block'
import { newBlockIds } from '../block-ids'
import { placeBlocks } from '../sections'
import { nextVersion } from './next-version'
import { passageAt } from './passage'
import { placer } from './place-anchor'
import { insideWord as cut } from './word-edges'

const word = fc.constantFrom(
  ...'harbour treaty peace talks the of and annex observers report town quay monthly line drone 1911 город мост'.split(
    ' ',
  ),
)
const sentence = fc.array(word, { minLength: 3, maxLength: 14 }).map((list) => `${list.join(' ')}.`)
const text = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '))
const blockOf = ([kind, words]: [Block['kind'], string]): Block => ({
  kind,
  level: kind === 'heading' ? 2 : 0,
  text: words,
  html: '',
  data: null,
})
const article = fc.array(
  fc.tuple(fc.constantFrom<Block['kind']>('paragraph', 'paragraph', 'heading'), text).map(blockOf),
  { minLength: 1, maxLength: 10 },
)

type Edit = { what: 'replace' | 'delete' | 'insert' | 'swap' | 'drop'; at: number; to: number; word: string }
const edits = fc.array(
  fc.record({
    what: fc.constantFrom<Edit['what']>('replace', 'replace', 'delete', 'insert', 'swap', 'drop'),
    at: fc.nat(),
    to: fc.nat(),
    word,
  }),
  { maxLength: 12 },
)

function edited(blocks: Block[], list: Edit[]): Block[] {
  const now = blocks.map((b) => ({ ...b }))
  for (const { what, at, to, word: w } of list) {
    if (!now.length) break
    const i = at % now.length
    const block = now[i]
    if (!block) continue
    const parts = block.text.split(' ')
    if (what === 'drop' && now.length > 1) now.splice(i, 1)
    else if (what === 'swap') now.splice(to % now.length, 0, ...now.splice(i, 1))
    else {
      parts.splice(to % parts.length, what === 'insert' ? 0 : 1, ...(what === 'delete' ? [] : [w]))
      block.text = parts.join(' ') || w
    }
  }
  return now
}

const published = (blocks: Block[]): PlacedBlock[] => placeBlocks(blocks, newBlockIds(blocks))
const passages = (blocks: PlacedBlock[], seeds: [number, number, number][]) =>
  seeds.map(([b, s, length]) => {
    const block = blocks[b % blocks.length] as PlacedBlock
    const start = s % block.text.length
    return { block, passage: passageAt(block.text, start, Math.min(block.text.length, start + 1 + (length % 80))) }
  })
const seeds = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 8 })

describe('whatever is edited', () => {
  test('no passage lands on words that are not its own within their bound, and placing again changes nothing', () => {
    fc.assert(
      fc.property(article, edits, seeds, (blocks, list, chosen) => {
        const before = published(blocks)
        const after = nextVersion(before, edited(blocks, list))
        const place = placer(before, after)
        for (const { block, passage } of passages(before, chosen)) {
          const placed = place(block.blockId, passage)
          expect(placer(before, after)(block.blockId, passage)).toEqual(placed)
          const there = after.find((b) => b.blockId === placed.blockId)
          if (placed.start === null || placed.end === null) {
            expect(['CHANGED', 'REMOVED']).toContain(placed.state)
            expect(placed.state === 'CHANGED').toBe(after.some((b) => b.blockId === block.blockId))
            continue
          }
          const words = there?.text.slice(placed.start, placed.end) ?? ''
          if (placed.state === 'MOVED') {
            expect(cut(there?.text ?? '', placed.start) && !cut(block.text, passage.start)).toBe(false)
            expect(cut(there?.text ?? '', placed.end) && !cut(block.text, passage.end)).toBe(false)
          }
          if (placed.state === 'EXACT' || passage.exact.length < 16) expect(words).toBe(passage.exact)
          else expect(distance(words, passage.exact)).toBeLessThanOrEqual(passage.exact.length / 4)
        }
      }),
      { numRuns: 300 },
    )
  })
  test('an unchanged article keeps every passage where it is', () => {
    fc.assert(
      fc.property(article, seeds, (blocks, chosen) => {
        const before = published(blocks)
        const place = placer(before, nextVersion(before, blocks))
        for (const { block, passage } of passages(before, chosen)) {
          expect(place(block.blockId, passage)).toMatchObject({
            state: 'EXACT',
            blockId: block.blockId,
            start: passage.start,
            end: passage.end,
          })
        }
      }),
    )
  })
  test('blocks keep their ids when they only move, and no id is given twice', () => {
    fc.assert(
      fc.property(article, edits, (blocks, list) => {
        const before = published(blocks)
        const swaps = list.filter((edit) => edit.what === 'swap')
        const moved = nextVersion(before, edited(blocks, swaps))
        expect(moved.map((b) => b.blockId).sort()).toEqual(before.map((b) => b.blockId).sort())
        const after = nextVersion(before, edited(blocks, list))
        expect(new Set(after.map((b) => b.blockId)).size).toBe(after.length)
      }),
    )
  })
  test('a letter put right in a word leaves a passage that begins or ends in that word exact', () => {
    const [block] = published([blockOf(['paragraph', 'harbour harbour harbour.'])]) as [PlacedBlock]
    const after = nextVersion([block], [{ ...block, text: 'hxrbour harbour harbour.' }])
    expect(placer([block], after)(block.blockId, passageAt(block.text, 0, 1))).toMatchObject({
      state: 'EXACT',
      start: 0,
    })
  })
  test('one letter changed outside a passage leaves it exact', () => {
    fc.assert(
      fc.property(article, seeds, fc.nat(), (blocks, chosen, at) => {
        const before = published(blocks)
        for (const { block, passage } of passages(before, chosen)) {
          const outside = [...block.text]
            .map((_, i) => i)
            .filter((i) => (i < passage.start || i >= passage.end) && /\p{L}/u.test(block.text[i] ?? ''))
          const i = outside[at % outside.length]
          if (i === undefined || block.text.length < 8) continue
          const text2 = `${block.text.slice(0, i)}x${block.text.slice(i + 1)}`
          const after = nextVersion(
            before,
            blocks.map((b, n) => (before[n] === block ? { ...b, text: text2 } : b)),
          )
          expect(placer(before, after)(block.blockId, passage)).toMatchObject({ state: 'EXACT', start: passage.start })
        }
      }),
    )
  })
})
