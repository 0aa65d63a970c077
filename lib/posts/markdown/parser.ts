import MarkdownIt, { type Token } from 'markdown-it'
import footnote from 'markdown-it-footnote'
import { mentionRule } from './mention-rule'
import { quoteRule } from './quote-rule'

/** CommonMark with tables, strikethrough, autolinks, footnotes, mentions and quotations of posts; raw HTML is text. */
export const parser = new MarkdownIt({ html: false, linkify: true, maxNesting: 100 })
  .use(footnote)
  .use(mentionRule)
  .use(quoteRule)

// Notes inside a line nest without bound; reference notes say the same.
parser.inline.ruler.disable('footnote_inline')

// Only what shows that it is an address: "end.In" is no link.
parser.linkify.set({ fuzzyLink: true, fuzzyEmail: false })
const match = parser.linkify.match.bind(parser.linkify)
parser.linkify.match = (text) =>
  match(text)?.filter(({ schema, raw }) => schema === 'http:' || schema === 'https:' || /^www\./i.test(raw)) ?? []

parser.core.ruler.push('for_posts', ({ tokens }) => {
  for (const token of tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close')
      token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`
    if (token.type === 'th_open' || token.type === 'td_open') alignByAttribute(token)
    for (const child of token.children ?? [])
      if (child.type === 'link_open' && !child.meta?.own) child.attrSet('rel', 'ugc nofollow noopener')
  }
})

// Pictures would be fetched from elsewhere by every reader: they become links.
parser.renderer.rules.image = (tokens, i, options, _env, self) => {
  const image = tokens[i]
  const { escapeHtml } = parser.utils
  const words = self.renderInlineAsText(image?.children ?? [], options, {}) || String(image?.attrGet('src'))
  return `<a href="${escapeHtml(String(image?.attrGet('src')))}" rel="ugc nofollow noopener">${escapeHtml(words)}</a>`
}

// The content policy forbids style attributes.
function alignByAttribute(cell: Token) {
  const align = /text-align:(left|center|right)/.exec(String(cell.attrGet('style')))?.[1]
  cell.attrs = align ? [['align', align]] : null
}
