import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { domOf } from './import/dom'
import { parseArticle } from './import/import-article'
import { markPassages, passageGroups } from './mark-passages'
import { unspaced } from './text'

const link = () => ({ href: '/t/x?a=1&b=2', label: '2 posts' })
const one = (html: string, text: string, start: number, end: number) =>
  markPassages({ html, text }, passageGroups([{ start, end, posts: 2, anchorId: 'a' }]), link)
const count = '<a class="answers" data-count href="/t/x?a=1&amp;b=2" aria-label="2 posts">2</a>'

describe('an answered passage', () => {
  test('is underlined with its count behind it', () => {
    expect(one('We met in May.', 'We met in May.', 3, 9)).toBe(`We <mark data-answered>met in</mark>${count} May.`)
  })
  test('goes on across tags without breaking them', () => {
    expect(one('We <em>met in</em> May.', 'We met in May.', 0, 13)).toBe(
      `<mark data-answered>We </mark><em><mark data-answered>met in</mark></em><mark data-answered> May</mark>${count}.`,
    )
  })
  test('puts its count behind a link that it ends in', () => {
    expect(one('See <a href="x">the plan</a>.', 'See the plan.', 4, 7)).toBe(
      `See <a href="x"><mark data-answered>the</mark> plan</a>${count}.`,
    )
  })
  test('counts characters and not their spelling in HTML', () => {
    expect(one('A &amp; B &lt;c', 'A & B <c', 2, 5)).toBe(`A <mark data-answered>&amp; B</mark>${count} &lt;c`)
  })
  test('shares its underline with passages that it overlaps', () => {
    expect(
      passageGroups([
        { start: 5, end: 9, posts: 1, anchorId: 'b' },
        { start: 0, end: 6, posts: 2, anchorId: 'a' },
        { start: 9, end: 12, posts: 1, anchorId: 'c' },
      ]),
    ).toEqual([
      { start: 0, end: 9, posts: 3, anchorIds: ['a', 'b'] },
      { start: 9, end: 12, posts: 1, anchorIds: ['c'] },
    ])
  })
  test('marks exactly its words, whatever the block looks like', () => {
    const html =
      '<p>One <b>two &amp; <i>three</i></b> <a href="https://a.example/">four <code>five</code></a> six 🕊️ мост &lt; seven</p>'
    const [block] = parseArticle({ text: html, format: 'html' }).blocks
    if (!block) throw new Error('no block')
    fc.assert(
      fc.property(fc.nat(block.text.length - 1), fc.nat(40), (start, length) => {
        const end = Math.min(block.text.length, start + 1 + length)
        fc.pre(
          unspaced(block.text.slice(start, end)) !== '' &&
            !/[\uDC00-\uDFFF]/.test(`${block.text[start]}${block.text[end] ?? ''}`),
        )
        const marked = domOf(markPassages(block, passageGroups([{ start, end, posts: 1, anchorId: 'a' }]), link)).body
        const words = [...marked.querySelectorAll('mark')].map((m) => m.textContent).join('')
        expect(unspaced(words)).toBe(unspaced(block.text.slice(start, end)))
        for (const added of marked.querySelectorAll('[data-count]')) added.remove()
        expect(unspaced(marked.textContent ?? '')).toBe(unspaced(block.text))
      }),
    )
  })
})
