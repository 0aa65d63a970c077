import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { limits } from '../limits'
import { parser } from './parser'
import { parsePost, renderPost } from './render-post'

// How often any rule of the parser is asked: what the time for a text depends on, without a clock.
let asked = 0
type Ruler = { __rules__: { fn: (...args: unknown[]) => unknown }[]; __cache__: unknown }
beforeAll(() => {
  for (const ruler of [parser.block.ruler, parser.inline.ruler, parser.inline.ruler2] as unknown as Ruler[]) {
    for (const rule of ruler.__rules__) {
      const { fn } = rule
      rule.fn = (...args) => {
        asked++
        return fn(...args)
      }
    }
    ruler.__cache__ = null
  }
})

const perByte = 40

function work(text: string): { asked: number; html: number } {
  asked = 0
  const parsed = parsePost(text, { docId: 'p', slug: 't', people: new Map([['adanovak', 'Ada Novak']]), called: [] })
  return { asked, html: parsed.problem ? 0 : renderPost(parsed).length }
}

const pieces = [
  ...[
    '>',
    '> ',
    '- ',
    '1. ',
    '[',
    '![',
    '![[',
    '[^',
    '**a',
    '*a_',
    '*a **b ',
    'a_',
    '`',
    '|a',
    '<',
    '&',
    '&amp;',
    '"',
    '((',
    '\\[',
  ],
  ...['a@', '@a.', '@Ada_Novak ', '<a@b.c>', 'www.', 'http://', '[a](', '[a][', '[^1]:', '[^1]: >', '~~', '~~a~~b'],
  ...['a\n\n', '- a\n', '|a|b|\n|-|-|\n', '# ', '    a\n', '```\n', '=\n'],
]

describe('the work for a text', () => {
  test.each(pieces)('of ten thousand bytes of %j grows with its size and no faster', (piece) => {
    const text = piece.repeat(Math.floor(limits.bytes / piece.length))
    const done = work(text)
    expect(done.asked).toBeLessThan(perByte * limits.bytes)
    expect(done.html).toBeLessThan(perByte * limits.bytes)
  })

  test('of any mixture of hostile pieces is bounded by its size', () => {
    const mixture = fc.array(fc.tuple(fc.constantFrom(...pieces), fc.integer({ min: 1, max: 400 })), { maxLength: 30 })
    fc.assert(
      fc.property(mixture, (parts) => {
        const text = parts
          .map(([piece, times]) => piece.repeat(times))
          .join('')
          .slice(0, limits.bytes)
        const done = work(text)
        expect(done.asked).toBeLessThan(perByte * (text.length + 100))
        expect(done.html).toBeLessThan(perByte * (text.length + 100))
      }),
      { numRuns: 60 },
    )
  })

  test('of more bytes than a post may have is none', () => {
    expect(work('['.repeat(limits.bytes + 1))).toEqual({ asked: 0, html: 0 })
  })
})
