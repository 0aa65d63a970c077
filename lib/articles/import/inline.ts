import { escapeHtml } from '../text'
import { type DomNode, isElement, isEmoji, isSilent, isText, tagOf } from './dom'

/** A run of text within a line: plain, and as HTML made only of harmless elements. */
export type Run = { text: string; html: string }

const kept: Record<string, string> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  cite: 'cite',
  code: 'code',
  kbd: 'kbd',
  samp: 'code',
  tt: 'code',
  sub: 'sub',
  sup: 'sup',
  s: 's',
  strike: 's',
  del: 's',
  mark: 'mark',
  q: 'q',
  abbr: 'abbr',
  dfn: 'dfn',
  u: 'u',
  var: 'var',
}

/** Inline nodes as one run: white space made single, ends trimmed, `<br>` kept as a line end. */
export function inlineRun(nodes: DomNode[], base: string): Run {
  const parts = nodes.map((node) => inline(node, base))
  return trimRun({ text: parts.map((p) => p.text).join(''), html: parts.map((p) => p.html).join('') })
}

function inline(node: DomNode, base: string): Run {
  if (isText(node)) return plain(node.textContent)
  if (!isElement(node) || isSilent(node)) return plain('')
  if (isEmoji(node)) return plain(node.getAttribute('alt'))
  const tag = tagOf(node)
  if (tag === 'br') return { text: '\n', html: '<br>' }
  const inner = [...node.childNodes].map((child) => inline(child, base))
  const run = { text: inner.map((p) => p.text).join(''), html: inner.map((p) => p.html).join('') }
  if (!run.text.trim()) return { text: run.text, html: escapeHtml(run.text) }
  if (tag === 'a') return { text: run.text, html: linked(run.html, node.getAttribute('href'), base) }
  const name = kept[tag]
  return name ? { text: run.text, html: `<${name}>${run.html}</${name}>` } : run
}

function plain(raw: string | null): Run {
  const text = (raw ?? '').replace(/\s+/gu, ' ')
  return { text, html: escapeHtml(text) }
}

const linked = (html: string, href: string | null, base: string): string => {
  const url = safeUrl(href, base)
  return url ? `<a href="${escapeHtml(url)}" rel="nofollow noopener">${html}</a>` : html
}

/** An absolute http(s) or mailto address, or null: relative ones need a base, others are not kept. */
export function safeUrl(href: string | null, base: string): string | null {
  if (!href || href.trim().startsWith('#')) return null
  try {
    const url = base ? new URL(href.trim(), base) : new URL(href.trim())
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null
  } catch {
    return null
  }
}

function trimRun(run: Run): Run {
  const text = run.text
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim()
  const html = run.html
    .replace(/ {2,}/g, ' ')
    .replace(/ *<br> */g, '<br>')
    .replace(/^(\s|<br>)+|(\s|<br>)+$/g, '')
  return { text, html }
}
