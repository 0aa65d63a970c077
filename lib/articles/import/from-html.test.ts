import { describe, expect, test } from 'vitest'
import { importArticle, parseArticle } from './import-article'

const shape = (html: string, url?: string) =>
  parseArticle({ text: html, format: 'html', url }).blocks.map((b) => `${b.kind}${b.level || ''}: ${b.text}`)

const furniture = `<nav><a href="/">Home</a><a href="/world">World</a></nav>`
const long = (n: number) =>
  Array(n)
    .fill('The committee read the annex, and then it read the annex again, because every page had a date on it.')
    .join(' ')

describe('an HTML article', () => {
  test('keeps nested lists with their depth, numbers and text that continues', () => {
    expect(
      shape(
        '<ul><li>One<ul><li>Deep <b>er</b></li></ul></li><li><p>Two</p><p>more</p></li></ul><ol><li>First</li></ol>',
      ),
    ).toEqual(['listItem1: One', 'listItem2: Deep er', 'listItem1: Two', 'listItem1: more', 'listItem1: First'])
  })
  test('keeps tables with caption and header, and reads through those that only arrange a page', () => {
    const html = `<table><caption>Ports</caption><tr><th>Port</th><th>Depth</th></tr><tr><td>Old quay</td><td>4 m</td></tr></table>
      <table><tr><td><p>Alone in a table.</p></td></tr></table>`
    expect(shape(html)).toEqual(['table: Ports\nPort\tDepth\nOld quay\t4 m', 'paragraph: Alone in a table.'])
    expect(parseArticle({ text: html, format: 'html' }).blocks[0]?.html).toContain('<th scope="col">Port</th>')
  })
  test('keeps figures with caption, source and description', () => {
    const html = `<p>Ships came.</p><figure><img src="/quay.jpg" alt="A quay at dawn"><figcaption>The <em>old</em> quay</figcaption></figure>`
    const [, figure] = parseArticle({ text: html, format: 'html', url: 'https://news.example/a/b' }).blocks
    expect(figure).toMatchObject({ kind: 'figure', text: 'The old quay', html: 'The <em>old</em> quay' })
    expect(figure?.data).toEqual({ src: 'https://news.example/quay.jpg', alt: 'A quay at dawn' })
  })
  test('keeps quotes, code, definition lists and questions that unfold', () => {
    expect(
      shape(`<blockquote><p>We waited.</p><p>Nobody came.</p></blockquote><pre>a  b
c</pre><dl><dt>Who pays?</dt><dd>The town.</dd></dl><details><summary>When?</summary><p>In May.</p></details>`),
    ).toEqual([
      'quote: We waited.',
      'quote: Nobody came.',
      'code: a  b\nc',
      'question: Who pays?',
      'answer: The town.',
      'question: When?',
      'answer: In May.',
    ])
  })
  test('keeps footnotes with the mark that refers to them', () => {
    const html = `<p>It was late.<sup><a href="#fn1">1</a></sup></p><section class="footnotes"><ol><li id="fn1"><p>By a year. <a href="#r1">↩</a></p></li></ol></section>`
    expect(shape(html)).toEqual(['paragraph: It was late.1', 'footnote: By a year.'])
    const listed = `<p>It was late.<sup>[1]</sup></p><h2>References</h2><ol class="wp-block-footnotes references"><li><a href="#r1">↑</a> By a year.</li></ol>`
    expect(shape(listed)).toEqual(['paragraph: It was late.[1]', 'heading2: References', 'footnote: By a year.'])
  })
  test('makes addresses absolute and keeps only harmless ones', () => {
    const html = `<p><a href="../b?x=1&y=2">rel</a> <a href="javascript:alert(1)">js</a> <a href="mailto:a@b.example">mail</a></p>`
    const [block] = parseArticle({ text: html, format: 'html', url: 'https://news.example/a/c' }).blocks
    expect(block?.html).toBe(
      '<a href="https://news.example/b?x=1&amp;y=2" rel="nofollow noopener">rel</a> js <a href="mailto:a@b.example" rel="nofollow noopener">mail</a>',
    )
  })
  test('leaves nothing that runs: scripts, handlers, styles and frames are listed, not kept', () => {
    const parsed = parseArticle({
      text: `<p onclick="x()">Fine <img src=x onerror=alert(1)><b style="color:red">bold</b></p><script>alert(1)</script><iframe src="https://e.example"></iframe><svg><text>hi</text></svg><p>&lt;script&gt;</p>`,
      format: 'html',
    })
    expect(parsed.blocks.map((b) => b.html).join('')).not.toMatch(/on\w+=|<script|<iframe|style=|<svg|<img/)
    expect(parsed.dropped.map((d) => d.reason)).toEqual(expect.arrayContaining(['script', 'embed']))
    expect(parsed.blocks.at(-1)).toMatchObject({ text: '<script>', html: '&lt;script&gt;' })
  })
  test('finds title, authors, date, source, canonical address and language of a news page, without its furniture', () => {
    const html = `<html lang="en-GB"><head><title>Harbour vote delayed | The Example Times</title><link rel="canonical" href="/harbour">
      <meta property="og:site_name" content="The Example Times"><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Harbour vote delayed","author":[{"name":"Ana Ruiz","url":"https://t.example/ana"},{"name":"Bo Lind"}],"datePublished":"2026-05-02T08:00:00Z"}]}</script></head>
      <body>${furniture}<main><article><h1>Harbour vote delayed</h1><p>${long(3)}</p><h2>What was said</h2><p>${long(4)}</p><div class="share-bar"><a href="#">Share this on X</a></div><p>${long(4)}</p>
      <aside class="author-box"><p>Ana Ruiz writes about ports and has done so for many years.</p></aside></article></main>
      <footer><p>Copyright 2026</p></footer></body></html>`
    const parsed = parseArticle({ text: html, format: 'html', url: 'https://times.example/x' })
    expect(parsed).toMatchObject({
      title: 'Harbour vote delayed',
      byline: 'Ana Ruiz, Bo Lind',
      authors: [{ name: 'Ana Ruiz', url: 'https://t.example/ana' }, { name: 'Bo Lind' }],
      source: 'The Example Times',
      canonicalUrl: 'https://times.example/harbour',
      published: '2026-05-02T08:00:00Z',
      lang: 'en-GB',
    })
    expect(parsed.blocks.map((b) => b.kind)).toEqual(['paragraph', 'heading', 'paragraph', 'paragraph', 'author'])
    const dropped = parsed.dropped.map((d) => d.text)
    expect(dropped).toEqual(expect.arrayContaining(['Copyright 2026', 'Share this on X']))
    expect(dropped.join(' ')).toMatch(/Home/)
  })
  test('reads a page in Russian and one in Arabic, and says which language it is', async () => {
    const ru = await importArticle({
      text: '<h1>Порт и город</h1><p>Комиссия собралась утром, и до вечера никто не ушёл: каждое слово договора читали вслух и спорили о нём.</p>',
      format: 'html',
    })
    expect(ru).toMatchObject({ title: 'Порт и город', lang: 'ru' })
    const ar = await importArticle({
      text: '<h1>الميناء والمدينة</h1><p>اجتمعت اللجنة في الصباح وبقيت حتى المساء لأن كل كلمة في الاتفاق كانت تحتاج إلى نقاش طويل بين الطرفين.</p>',
      format: 'html',
    })
    expect(ar).toMatchObject({ title: 'الميناء والمدينة', lang: 'ar' })
  })
  test('does without a title', () => {
    expect(parseArticle({ text: '<p>One line.</p><h2>A</h2><p>b</p>', format: 'html' }).title).toBe('')
  })
})
