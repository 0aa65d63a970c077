import { fromHtml } from 'hast-util-from-html'
import { sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { limits } from '../limits'
import { allowedHtml } from './allowed-html'
import { parser } from './parser'
import type { RenderEnv } from './render-env'

/** Raised when the same text renders otherwise than before, so that stored HTML can be made anew. */
export const rendererVersion = 1

/** A parsed text: what it calls, links to and quotes, and why it cannot be a post (a key under `errors`), if so. */
export type ParsedPost = {
  tokens: ReturnType<typeof parser.parse>
  env: RenderEnv
  links: number
  /** Ids of quoted posts. */
  quotes: string[]
  problem: 'post-empty' | 'post-long' | 'post-nested' | 'post-links' | null
}

/** Reads a post's Markdown once; the time that it takes is bounded by the limit on its size. */
export function parsePost(text: string, given: RenderEnv): ParsedPost {
  const env = { ...given }
  if (Buffer.byteLength(text, 'utf8') > limits.bytes)
    return { tokens: [], env, links: 0, quotes: [], problem: 'post-long' }
  const tokens = deeper(text) ? [] : parser.parse(text, env)
  const links = tokens
    .flatMap((token) => token.children ?? [])
    .filter((child) => (child.type === 'link_open' || child.type === 'image') && !child.meta?.own).length
  const quotes = tokens.flatMap((token) => String(token.attrGet('data-quote') ?? '') || [])
  const nested = deeper(text) || depth(tokens) > limits.nesting
  const tooMany = links > limits.links ? 'post-links' : null
  const problem = nested ? 'post-nested' : saysNothing(tokens) ? 'post-empty' : tooMany
  return { tokens, env, links, quotes: [...new Set(quotes)], problem }
}

/** The HTML that is stored and served: sanitised, headings from h3, ids prefixed with the post's. */
export function renderPost({ tokens, env }: ParsedPost): string {
  const html = parser.renderer.render(tokens, parser.options, env)
  return toHtml(sanitize(fromHtml(html, { fragment: true }), allowedHtml))
}

/** Keys of the names that a text calls with @, outside code and links. */
export function calledIn(text: string): string[] {
  const called: string[] = []
  if (text.includes('@')) parsePost(text, { docId: '', slug: '', called })
  return [...new Set(called)]
}

function depth(tokens: ParsedPost['tokens']): number {
  let [now, most] = [0, 0]
  for (const { type, nesting } of tokens)
    if (/^(blockquote|bullet_list|ordered_list)_/.test(type)) {
      now += nesting
      most = Math.max(most, now)
    }
  return most
}

// Definitions alone, of links or notes, show nothing.
const saysNothing = (tokens: ParsedPost['tokens']) =>
  !tokens.some(({ type, content }) => type !== 'inline' && content.trim()) &&
  !tokens.some(({ children }) => children?.some((child) => child.content.trim() || child.type === 'image'))

// More marks at the start of a line than the parser would follow.
const deeper = (text: string) => /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){25}/m.test(text)
