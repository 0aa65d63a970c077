import type { Author } from '../parsed-article'
import { oneLine } from '../text'
import { type DomDocument, type DomElement, type DomNode, isCommentNode, isElement, isSilent } from './dom'
import { linkedData } from './linked-data'
import { namesIn } from './names'

export type Metadata = {
  base: string
  article: {
    title: string
    byline: string
    authors: Author[]
    source: string
    canonicalUrl: string
    published: string
    lang: string
  }
}

// The surest first.
const bylines = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[rel~="author"]',
  '[itemprop~="author"]',
  '.byline, .author-name',
]

/** What a page says about itself: title, authors, publication, canonical address, date, language. */
export function metadataOf(document: DomDocument, url: string): Metadata {
  const meta = (...names: string[]) => firstOf(names.map((name) => metaContent(document, name)))
  const data = linkedData(document)
  const base = absolute(attribute(document, 'base[href]', 'href'), url) || url
  const canonical = attribute(document, 'link[rel="canonical"]', 'href') || meta('og:url')
  const byline = firstOf([
    data.authors.map((a) => a.name).join(', '),
    metas(document, 'author').join(', '),
    meta('article:author', 'byl', 'dc.creator', 'dc:creator', 'parsely-author').replace(/^https?:.*$/, ''),
    ...bylines.map((selector) => textAt(document, selector)),
  ])
  return {
    base: base || absolute(canonical, '') || '',
    article: {
      title: titleOf(
        document,
        firstOf([data.headline, meta('og:title', 'twitter:title', 'dc.title', 'dc:title', 'parsely-title')]),
      ),
      byline: oneLine(byline).slice(0, 200),
      authors: data.authors.length ? data.authors : namesIn(byline),
      source: firstOf([meta('og:site_name', 'application-name'), data.publisher]),
      canonicalUrl: absolute(canonical, base) || url,
      published: firstOf([
        meta('article:published_time', 'date', 'dc.date', 'parsely-pub-date'),
        data.published,
        attribute(document, 'time[datetime]', 'datetime'),
      ]),
      lang:
        document.documentElement?.getAttribute('lang') || meta('content-language', 'og:locale').replace('_', '-') || '',
    },
  }
}

// The page's title often ends in the publication's name; a first heading that it contains says it without.
function titleOf(document: DomDocument, declared: string): string {
  const whole = oneLine(document.querySelector('title')?.textContent ?? '')
  const headings = [...document.querySelectorAll('h1')].map((h) => oneLine(h.textContent ?? '')).filter(Boolean)
  const known = declared || whole
  const heading = headings.find((h) => known.toLowerCase().includes(h.toLowerCase()) && h.length > 3)
  if (heading) return heading
  if (declared) return declared
  const cut = whole.replace(/\s+[|–—»·/-]\s+[^|–—»·]{2,40}$/u, '')
  return (cut.split(' ').length >= 3 ? cut : whole) || (headings.length === 1 ? (headings[0] ?? '') : '')
}

const firstOf = (values: string[]): string => values.map((v) => v.trim()).find(Boolean) ?? ''
const textAt = (document: DomDocument, selector: string) => {
  const node = document.querySelector(selector)
  return node ? oneLine(shown(node)) : ''
}
const shown = (node: DomNode): string =>
  isSilent(node) || isCommentNode(node)
    ? ''
    : isElement(node)
      ? [...node.childNodes].map(shown).join('')
      : (node.textContent ?? '')
const attribute = (document: DomDocument, selector: string, name: string) =>
  document.querySelector(selector)?.getAttribute(name)?.trim() ?? ''

const metaElements = (document: DomDocument, name: string): DomElement[] =>
  [...document.querySelectorAll('meta')].filter((meta) =>
    ['name', 'property', 'http-equiv', 'itemprop'].some((key) =>
      (meta.getAttribute(key) ?? '').toLowerCase().split(/\s+/).includes(name),
    ),
  )
const metas = (document: DomDocument, name: string) =>
  metaElements(document, name).map((meta) => oneLine(meta.getAttribute('content') ?? ''))
const metaContent = (document: DomDocument, name: string) => metas(document, name).find(Boolean) ?? ''

function absolute(href: string, base: string): string {
  try {
    const url = base ? new URL(href, base) : new URL(href)
    return href && ['http:', 'https:'].includes(url.protocol) ? url.href : ''
  } catch {
    return ''
  }
}
