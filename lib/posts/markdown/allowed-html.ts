import type { Schema } from 'hast-util-sanitize'

/** All that a rendered post may hold. Names that are not here go, with what they could do; their words stay. */
export const allowedHtml: Schema = {
  tagNames: [
    ...['p', 'br', 'hr', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'code', 'ul', 'ol', 'li'],
    ...['em', 'strong', 's', 'a', 'sup', 'section', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href', 'rel', 'id', 'title', ['className', 'mention', 'footnote-backref']],
    blockquote: ['dataQuote'],
    code: [['className', /^language-[\w+#-]{1,30}$/]],
    hr: [['className', 'footnotes-sep']],
    li: ['id', ['className', 'footnote-item']],
    ol: ['start', ['className', 'footnotes-list']],
    section: [['className', 'footnotes']],
    sup: [['className', 'footnote-ref']],
    td: [['align', 'left', 'center', 'right']],
    th: [['align', 'left', 'center', 'right']],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: { li: ['ol', 'ul'], td: ['table'], th: ['table'], tr: ['table'], thead: ['table'], tbody: ['table'] },
  clobber: [],
  strip: ['script', 'style'],
}
