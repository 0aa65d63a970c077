import { expect, test } from 'vitest'
import { blankQuotedWords } from './blank-quoted-words'
import { quotation } from './quote-rule'

const a = '0198f1c2-0000-7000-8000-00000000000a'
const b = '0198f1c2-0000-7000-8000-00000000000b'
const quoted = (id: string, text: string) => quotation({ id, author: 'Ann', text })

test('what was quoted of a removed post is gone from the Markdown, and the rest stays as it was typed', () => {
  const text = `Look:\n\n${quoted(a, 'Shameful\n\nwords')}My answer.\n\n${quoted(b, 'Decent words')}Agreed.`
  expect(blankQuotedWords(text, [])).toBe(text)
  const shown = blankQuotedWords(text, [a])
  expect(shown).not.toMatch(/Shameful|words\n\nMy/)
  for (const kept of ['Look:', 'My answer.', 'Decent words', 'Agreed.']) expect(shown).toContain(kept)
  expect(shown).toContain(`> [\u2026](post:${a})`)
})

test('words on the line of the link, in the link itself, in a list and in a quotation of a quotation go as well', () => {
  for (const text of [
    `> [Ann](post:${a}): Shameful words`,
    `> [Shameful words](post:${a})`,
    `- > [Ann](post:${a}):\n  > Shameful words`,
    quoted(b, quoted(a, 'Shameful words')),
    `> [Ann](post:${a}):\nShameful words that go on lazily`,
  ])
    expect(blankQuotedWords(text, [a])).not.toContain('Shameful')
})
