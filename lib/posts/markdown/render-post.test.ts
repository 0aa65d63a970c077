import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameKey } from '@/lib/accounts/names'
import { quotation } from './quote-rule'
import { calledIn, parsePost, renderPost } from './render-post'

const id = '0198f1c2-0000-7000-8000-000000000001'
const people = new Map([[nameKey('Ada Novak'), 'Ada Novak']])
const html = (text: string) => renderPost(parsePost(text, { docId: 'p1', slug: 'talks', people }))
const problem = (text: string) => parsePost(text, { docId: 'p1', slug: 'talks' }).problem

describe('a post in Markdown', () => {
  test('shows emphasis, lists, tables, code and struck words', () => {
    expect(html('**a** *b* ~~c~~ `d`')).toBe('<p><strong>a</strong> <em>b</em> <s>c</s> <code>d</code></p>\n')
    expect(html('1. a\n2. b')).toContain('<ol>\n<li>a</li>')
    expect(html('| a | b |\n|---|--:|\n| 1 | 2 |')).toContain('<td align="right">2</td>')
  })

  test('has headings below those of the page', () => {
    expect(html('# a\n\n## b\n\n###### c')).toBe('<h3>a</h3>\n<h4>b</h4>\n<h6>c</h6>\n')
  })

  test('links addresses that are written out, and marks links as the author’s own', () => {
    expect(html('see https://a.example/x.')).toBe(
      '<p>see <a href="https://a.example/x" rel="ugc nofollow noopener">https://a.example/x</a>.</p>\n',
    )
    expect(html('end.In the')).toBe('<p>end.In the</p>\n')
    expect(html('www.a.org')).toContain('href="http://www.a.org"')
  })

  test('shows a picture as a link, because it would be fetched by every reader', () => {
    expect(html('![map](https://a.example/m.png)')).toBe(
      '<p><a href="https://a.example/m.png" rel="ugc nofollow noopener">map</a></p>\n',
    )
  })

  test('numbers footnotes apart from those of other posts', () => {
    const shown = html('a[^n]\n\n[^n]: source')
    expect(shown).toContain('href="#fn-p1-1" id="fnref-p1-1"')
    expect(shown).toContain('<li id="fn-p1-1" class="footnote-item">')
  })

  test('calls people who are there, by name', () => {
    expect(html('ask @Ada_Novak.')).toBe('<p>ask <a href="/people/Ada%20Novak" class="mention">@Ada Novak</a>.</p>\n')
    expect(html('@ada_novak’s point')).toContain('>@Ada Novak</a>’s point')
    expect(html('ask @nobody and mail@ada_novak')).toBe('<p>ask @nobody and mail@ada_novak</p>\n')
    expect(calledIn('@Ada_Novak, `@code` and @Luc')).toEqual(
      expect.arrayContaining([nameKey('Ada Novak'), nameKey('Luc')]),
    )
  })

  test('quotes a post with a link back to it', () => {
    const text = quotation({ id, author: 'Ada_N*', text: 'first\n\nsecond' })
    const shown = html(`${text}mine`)
    expect(shown).toContain(`<blockquote data-quote="${id}">\n<p><a href="/t/talks/posts/${id}">Ada_N*</a>:</p>`)
    expect(shown).toContain('<p>second</p>\n</blockquote>\n<p>mine</p>')
    expect(parsePost(text, { docId: 'p', slug: 't' }).quotes).toEqual([id])
  })
})

describe('a hostile text', () => {
  test('is shown, not run', () => {
    const raw = '<script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:x" style="x">y</a>'
    expect(html(raw)).not.toMatch(/<(script|img|a)\b/)
    expect(html(raw)).toContain('alert(1)')
    expect(html('[x](javascript:alert(1)) [y](data:text/html,x) [z](JaVaScRiPt&colon;x)')).not.toContain('<a')
  })

  test('never brings an element or attribute that is not on the list', () => {
    const pieces = fc.constantFrom(
      ...[
        '<script>',
        '</p>',
        '<b onclick=x>',
        '](javascript:x)',
        '[a',
        '> ',
        '- ',
        '`',
        '```\n',
        '|a|b|\n|-|-|\n',
        '&lt;',
      ],
      ...[
        '[^1]',
        '[^1]: ',
        '\n',
        '\n\n',
        '*',
        '~~',
        '@Ada_Novak',
        '" onx="',
        'http://a.example/"><script>',
        '<!--',
        '&#x3c;img&#x3e;',
        '\u0000',
      ],
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const shown = html(parts.join(''))
        const tags = shown.match(/<[^>]*>/g) ?? []
        for (const tag of tags) {
          expect(tag).toMatch(
            /^<\/?(p|br|hr|h[3-6]|blockquote|pre|code|ul|ol|li|em|strong|s|a|sup|section|table|thead|tbody|tr|th|td)\b/,
          )
          expect(tag.replace(/"[^"]*"/g, '')).not.toMatch(/\bon\w+=|style=|src=/)
        }
        expect(shown).not.toMatch(/(href|src)="\s*(javascript|data|vbscript):/i)
      }),
      { numRuns: 500 },
    )
  })

  test('that is too long, too deep or full of links says so', () => {
    expect(problem('é'.repeat(5001))).toBe('post-long')
    expect(problem('é'.repeat(5000))).toBeNull()
    expect(problem(`${'> '.repeat(21)}deep`)).toBe('post-nested')
    expect(problem(`${'> '.repeat(20)}deep`)).toBeNull()
    expect(problem(`${'>'.repeat(5000)}deep`)).toBe('post-nested')
    expect(problem(Array.from({ length: 30 }, (_, i) => `${' '.repeat(i * 2)}- x`).join('\n'))).toBe('post-nested')
    expect(problem('[a]: https://a.example')).toBe('post-empty')
    expect(problem('https://a.example '.repeat(41))).toBe('post-links')
    expect(problem('https://a.example '.repeat(40))).toBeNull()
  })
})
