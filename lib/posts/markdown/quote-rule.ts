import type { MarkdownIt } from 'markdown-it'
import type { RenderEnv } from './render-env'

const source = /^post:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

/** The text with which a quotation of a post begins: `> [Grace Mbeki](post:<id>):` and its words. */
export function quotation(post: { id: string; author: string; text: string }): string {
  const name = post.author.replace(/[\\[\]*_`<>]/g, '\\$&')
  const lines = [`[${name}](post:${post.id}):`, '', ...post.text.trim().split('\n')]
  return `${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n`
}

/**
 * A block quote that opens with a link to `post:<id>` is a quotation: it links back to that post, and carries the id, so
 * that it can be blanked when the post is removed for cause.
 */
export function quoteRule(md: MarkdownIt): void {
  const allowed = md.validateLink
  md.validateLink = (url) => source.test(url) || allowed(url)
  md.core.ruler.after('inline', 'quote_of_post', ({ tokens, env }) => {
    const { slug } = env as RenderEnv
    tokens.forEach((token, i) => {
      const link = token.type === 'blockquote_open' ? tokens[i + 2]?.children?.[0] : undefined
      const id = link?.type === 'link_open' && source.exec(String(link.attrGet('href')))?.[1]
      if (id) token.attrSet('data-quote', id)
    })
    for (const link of tokens.flatMap((token) => token.children ?? [])) {
      const id = link.type === 'link_open' && source.exec(String(link.attrGet('href')))?.[1]
      if (!id) continue
      link.attrSet('href', `/t/${slug}/posts/${id}`)
      link.meta = { own: true }
    }
  })
}
