import { describe, expect, test } from 'vitest'
import { parseArticle } from './import-article'

const parsed = (body: string) => parseArticle({ text: `<html><body>${body}</body></html>`, format: 'html' })
const shape = (body: string) => parsed(body).blocks.map((b) => `${b.kind}: ${b.text}`)
const hidden = (body: string) => parsed(body).dropped.flatMap((d) => (d.reason === 'hidden' ? [d.text] : []))
const shown = '<p>The quay was open to all who came by sea, and to nobody else at all.</p>'

describe('what a page does not show', () => {
  test.each([
    ['<p hidden>Members only</p>'],
    ['<p style="color:red; display : none">Members only</p>'],
    ['<div style="visibility:hidden"><p>Members only</p></div>'],
    ['<p>Open to all<span style="display:none">Members only</span></p>'],
    ['<p>Open to all<span aria-hidden="true">Members only</span></p>'],
  ])('is left out and listed: %s', (html) => {
    expect(shape(`${shown}${html}`).join()).not.toContain('Members only')
    expect(hidden(`${shown}${html}`)).toEqual(['Members only'])
  })
  test('is not listed a second time with the sentence that it stood in', () => {
    const { dropped } = parsed(`${shown}<p>A long sentence that stays<i hidden> and a part that goes</i>.</p>`)
    expect(dropped).toEqual([{ reason: 'hidden', text: 'and a part that goes' }])
  })
  test('is read when it is nearly the whole page, which then only waits for its scripts', () => {
    expect(shape(`<div style="visibility:hidden">${shown}</div>`)).toHaveLength(1)
    const withDialog = `<main aria-hidden="true">${shown.repeat(5)}</main><p>Accept our cookies to go on</p>`
    expect(shape(withDialog).length).toBeGreaterThanOrEqual(5)
  })
  test('is read when a button of the article unfolds it', () => {
    const html = `${shown}<h3><button aria-expanded="false" aria-controls="a1">Who pays for it?</button></h3>
      <div id="a1" hidden><p>The town does.</p></div>
      <button aria-expanded="false" aria-controls="a2">And when?</button><div id="a2" style="display:none">In May.</div>`
    expect(shape(html).slice(1)).toEqual([
      'question: Who pays for it?',
      'answer: The town does.',
      'question: And when?',
      'answer: In May.',
    ])
  })
  test('stays out when it is a menu that a button unfolds', () => {
    const html = `${shown}<button aria-expanded="false" aria-controls="m">Menu</button><ul id="m" hidden><li><a href="/">Home</a></li></ul>`
    expect(shape(html)).toHaveLength(1)
  })
  test('is what stands there for screen readers or editors alone, and a heading’s link to itself', () => {
    const html = `${shown}<h2>The quay <a class="anchor" href="#quay">¶</a><span class="mw-editsection">[edit]</span></h2>
      <p>As <a href="https://a.example">the annex<span class="screen-reader-text"> (opens in a new tab)</span></a> says.</p>`
    expect(shape(html).slice(1)).toEqual(['heading: The quay', 'paragraph: As the annex says.'])
    expect(hidden(html)).toEqual(['[edit]', '(opens in a new tab)'])
  })
  test('leaves formulas readable once, in the line where they stand', () => {
    const html = `<p>When <x-math><math><mi>a</mi><mo>≠</mo><mn>0</mn><annotation>a \\neq 0</annotation></math></x-math> there are two.</p>`
    expect(shape(html)).toEqual(['paragraph: When a≠0 there are two.'])
  })
})
