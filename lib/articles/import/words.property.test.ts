import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unspaced, words } from '../text'
import { domOf } from './dom'
import { parseArticle } from './import-article'

const word = fc.constantFrom(
  'harbour',
  'Treaty',
  'of',
  'the',
  'Über',
  'мост',
  'города',
  '1994',
  'don’ts',
  '🕊️',
  'Read more',
  '?',
  'co\u00adoperate',
  'zero\u200bwidth',
  'العربية',
  '日本',
  '&amp;',
  '<b>',
)
const gap = fc.constantFrom(' ', ' ', ' ', '  ', '\t', '\u00a0', '\u3000', '\v', '\u0085')
const line = fc
  .tuple(
    fc.constantFrom(
      '',
      '',
      '',
      '• ',
      '- ',
      '  * ',
      '1. ',
      '2) ',
      '<!– ',
      '# ',
      '| ',
      '▪ ',
      '⁃ ',
      '(3) ',
      'iv. ',
      '１. ',
      '> ',
    ),
    fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 18 }),
    fc.constantFrom('', '.', '?', ':', ' — >', '\tTwo words', '   wide gap', ' | bar'),
  )
  .map(([mark, list, end]) => mark + list.flat().join('') + end)
const special = fc.constantFrom(
  'FAQ',
  'About the author',
  'Topics Details',
  '---',
  'By Ana Ruiz',
  '<!-- stray -->',
  '\ufeff',
  '•',
)
const lineEnd = fc.constantFrom('\n', '\n\n', '\r\n', '\n\n\n', '\r', '\f', '\u2028', '\n\u00a0\n')
const text = fc
  .array(fc.tuple(fc.oneof({ weight: 5, arbitrary: line }, { weight: 1, arbitrary: special }), lineEnd), {
    minLength: 1,
    maxLength: 40,
  })
  .map((lines) => lines.flat().join(''))

// The number of a list item is its mark (kept in its data) and no word of its text.
const counted = (said: string) =>
  words(said)
    .filter((w) => !/^([\d１]{1,2}|[a-z])$/i.test(w))
    .sort()

test('plain text: no word is lost or invented between input, article and dropped list', () => {
  fc.assert(
    fc.property(text, (input) => {
      fc.pre(words(input).length > 0)
      let parsed: ReturnType<typeof parseArticle>
      try {
        parsed = parseArticle({ text: input, format: 'text' })
      } catch {
        return // no text was found in it at all
      }
      const { title, byline, blocks, dropped } = parsed
      const kept = [title, byline, ...blocks.map((b) => b.text), ...dropped.map((d) => d.text)].join('\n')
      expect(counted(kept)).toEqual(counted(input))
    }),
    { numRuns: 600 },
  )
})

test('every block says the same in its HTML as in its text', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('text' as const, 'markdown' as const), (input, format) => {
      let blocks: ReturnType<typeof parseArticle>['blocks']
      try {
        blocks = parseArticle({ text: input, format }).blocks
      } catch {
        return
      }
      for (const block of blocks) expect(unspaced(domOf(block.html).body.textContent ?? '')).toBe(unspaced(block.text))
    }),
    { numRuns: 150 },
  )
})
