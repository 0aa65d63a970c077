import { describe, expect, test } from 'vitest'
import { Refusal } from '@/lib/kernel/refusal'
import { parseArticle } from './import-article'

const refusal = (text: string) => {
  try {
    parseArticle({ text })
  } catch (error) {
    return error instanceof Refusal ? error.details.fields?.text : error
  }
}

describe('an import is refused with its reason', () => {
  test('when it is empty, binary, has no text or too much of it', () => {
    expect(refusal('  \n ')).toBe('import-empty')
    expect(refusal('%PDF-1.7 \0\u0001\u0002')).toBe('import-binary')
    expect(refusal('<html><body><img src="a.png"></body></html>')).toBe('import-no-text')
    expect(refusal('!!! ???\n\n— — —')).toBe('import-no-text')
    expect(refusal('A sentence of some words. '.repeat(8000))).toBe('import-too-long')
    expect(refusal(`<html><body>${'<p>a</p>'.repeat(50_000)}</body></html>`)).toBe('import-too-long')
  })
})

describe('plain text', () => {
  test('joins lines that were broken at a fixed width, and takes title and byline from the top', () => {
    const text = `The quay at night\n\nBy Ana Ruiz and Bo Lind\n\nThe old quay was built when nobody in the town thought\nthat the ships of a later age would ever need more than\nfour metres of water.\n\nWhat came later\n\nMore water.`
    const parsed = parseArticle({ text })
    expect(parsed).toMatchObject({ title: 'The quay at night', authors: [{ name: 'Ana Ruiz' }, { name: 'Bo Lind' }] })
    expect(parsed.blocks.map((b) => b.kind)).toEqual(['paragraph', 'heading', 'paragraph'])
    expect(parsed.blocks[0]?.text).toMatch(/would ever need more than four metres/)
  })
  test('takes a question on top for the title, unless it is the first of many or all there is', () => {
    const title = (text: string) => parseArticle({ text }).title
    expect(title('Will the quay hold?\n\nNobody knows, and nobody asks.')).toBe('Will the quay hold?')
    expect(title('Who pays?\n\nThe town pays.\n\nAnd when?\n\nIn May, it says.')).toBe('')
    expect(title('Will the quay hold?')).toBe('')
    expect(title('Nobody knows, and nobody asks.\n\nThat is how it is.')).toBe('')
  })
  test('keeps the depth of nested lists and the numbers of numbered ones', () => {
    const parsed = parseArticle({ text: 'We need this:\n\n- one\n    - two\n- three\n\n3. third.\n4. fourth.' })
    expect(parsed.blocks.slice(1).map((b) => [b.level, b.data?.number])).toEqual([
      [1, undefined],
      [2, undefined],
      [1, undefined],
      [1, 3],
      [1, 4],
    ])
  })
  test('takes a short line that is followed by nothing for a signature', () => {
    expect(parseArticle({ text: 'It is late now.\n\nAna Ruiz' }).blocks.map((b) => b.kind)).toEqual([
      'paragraph',
      'paragraph',
    ])
  })
})
