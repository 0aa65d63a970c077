import { describe, expect, test } from 'vitest'
import { parseArticle } from './import-article'

const text = (n: number) =>
  Array.from(
    { length: n },
    (_, i) =>
      `<p>On day ${i + 1} the committee read the annex again, because every page of it had a date, and no two dates agreed with each other or with the calendar.</p>`,
  ).join('')
const menu = (n: number) =>
  Array.from({ length: n }, (_, i) => `<a href="/m${i}">Archive of the year ${1990 + i}</a> `).join('<br>')
const page = (body: string, head = '') =>
  parseArticle({
    text: `<html><head>${head}</head><body>${body}</body></html>`,
    format: 'html',
    url: 'https://times.example/a',
  })
const said = (body: string) =>
  page(body)
    .blocks.map((b) => b.text)
    .join('\n')

describe('a page laid out without any element that says what is what', () => {
  test('loses a table of links around its article', () => {
    const html = `<table><tr><td>Not logged in <br>${menu(20)}</td><td><h2>The annex</h2>${text(6)}</td></tr></table>`
    expect(said(html)).not.toMatch(/Archive of the year|Not logged in/)
    expect(said(html)).toMatch(/^The annex\nOn day 1 /)
  })
  test('keeps a few links of its own', () => {
    const html = `${text(4)}<ul><li><a href="/a">The annex</a></li><li><a href="/b">The treaty</a></li></ul>`
    expect(said(html)).toMatch(/The annex\nThe treaty$/)
  })
})

describe('a line that only sends its reader elsewhere', () => {
  test.each([
    ['<p><strong>Read more:</strong> <a href="/x">Ten beaches to visit this summer</a></p>'],
    ['<p>RELATED | <a href="/x">Ten beaches</a> · <a href="/y">Nine hills</a></p>'],
    ['<ul><li>Also read – <a href="/x">Ten beaches</a></li></ul>'],
    ['<p>Читайте также: <a href="/x">Десять пляжей этого лета</a></p>'],
    ['<h4>Featured stories</h4>'],
  ])('is boilerplate: %s', (html) => {
    expect(said(`${text(2)}${html}${text(1)}`)).not.toMatch(/beaches|пляж|Featured/)
  })
  test.each([
    ['<p>See <a href="/x">the annex of the treaty</a>.</p>'],
    ['<p>Read more of it aloud, said <a href="/x">the pilot</a>.</p>'],
  ])('is not a sentence with a link in it: %s', (html) => {
    expect(said(`${text(2)}${html}`)).toMatch(/annex of the treaty|the pilot/)
  })
})

describe('who wrote it', () => {
  test('is found in a line that is called a byline in a site’s own words', () => {
    const furniture = '<nav><a href="/">Home</a></nav>'
    const html = `${furniture}<main><h1>Why the harbour stayed shut</h1><span class="pb-byline">By <a href="/p">Ana Ruiz</a></span>${text(6)}</main>`
    expect(page(html).authors).toEqual([{ name: 'Ana Ruiz' }])
  })
  test('is found in properties that are given several names', () => {
    const html = `<div itemprop="author creator" itemscope>by <span itemprop="name url">Ana Ruiz</span> - Apr 16</div>${text(3)}`
    expect(page(html).authors).toEqual([{ name: 'Ana Ruiz' }])
    const head =
      '<meta property="x:title dc:title" content="My title"><meta property="dc:creator x:y" content="Bo Lind">'
    expect(page(text(2), head)).toMatchObject({ title: 'My title', byline: 'Bo Lind' })
  })
})
