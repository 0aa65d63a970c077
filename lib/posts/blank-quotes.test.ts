import { expect, test } from 'vitest'
import { blankQuotes } from './blank-quotes'

const [a, b] = ['0198f1c2-0000-7000-8000-00000000000a', '0198f1c2-0000-7000-8000-00000000000b']
const html = `<p>1</p><blockquote data-quote="${a}"><p>bad</p><blockquote><p>x</p></blockquote></blockquote><p>2</p><blockquote data-quote="${b}"><p>good</p></blockquote>`

test('a quotation of a removed post is empty, others keep their words', () => {
  expect(blankQuotes(html, [])).toBe(html)
  const shown = blankQuotes(html, [a])
  expect(shown).toBe(
    `<p>1</p><blockquote data-quote="${a}" data-blank=""></blockquote><p>2</p><blockquote data-quote="${b}"><p>good</p></blockquote>`,
  )
})

test('a quotation within a removed quotation goes with it', () => {
  const nested = `<blockquote data-quote="${a}"><blockquote data-quote="${b}"><p>in</p></blockquote><p>out</p></blockquote><p>mine</p>`
  expect(blankQuotes(nested, [a, b])).toBe(`<blockquote data-quote="${a}" data-blank=""></blockquote><p>mine</p>`)
  expect(blankQuotes(nested, [b])).toContain(`<blockquote data-quote="${b}" data-blank=""></blockquote><p>out</p>`)
})
