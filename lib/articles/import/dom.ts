import { parseHTML } from 'linkedom'

/** The little of the DOM that imports read; linkedom's own classes satisfy it. */
export type DomNode = {
  nodeType: number
  nodeName: string
  textContent: string | null
  childNodes: Iterable<DomNode>
  parentNode: DomNode | null
}
export type DomElement = DomNode & {
  outerHTML: string
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  contains(node: DomNode): boolean
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
  closest(selector: string): DomElement | null
  append(...nodes: DomNode[]): void
  replaceWith(node: DomNode): void
  remove(): void
}
export type DomDocument = DomElement & {
  documentElement: DomElement
  body: DomElement
  title: string
  createElement(tag: string): DomElement
}

/** A document from HTML, whole or in part: a fragment is put into a body. */
export function domOf(html: string): DomDocument {
  const whole = /<(html|body|head)[\s>]/i.test(html)
  const document = parse(whole ? html : wrapped(html))
  // A page in a page, or in a wrapping of another kind, has its text outside the first body.
  const lost = whole && !document.body?.textContent?.trim()
  return lost ? parse(wrapped(html.replace(frame, '').replace(about, ''), html.match(about) ?? [])) : document
}

const frame = /<!doctype[^>]*>|<\/?(html|head|body)(\s[^>]*)?>/gi
const about = /<title[^>]*>.*?<\/title>|<(meta|link|base)\s[^>]*>/gis
const parse = (html: string) => parseHTML(html).document as unknown as DomDocument
const wrapped = (html: string, head: string[] = []) =>
  `<!doctype html><html><head>${head.join('')}</head><body>${html}</body></html>`

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1
export const isText = (node: DomNode): boolean => node.nodeType === 3
export const isCommentNode = (node: DomNode): boolean => node.nodeType === 8
export const tagOf = (node: DomNode): string => node.nodeName.toLowerCase()
export const children = (node: DomNode): DomElement[] => [...node.childNodes].filter(isElement)
export const textOf = (node: DomNode): string => (node.textContent ?? '').replace(/\s+/gu, ' ').trim()

const inlineTags = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark math q rp rt ruby s samp script small span strike strong style sub sup svg template time tt u var wbr math semantics mrow mi mo mn ms mtext mspace mstyle mpadded mphantom menclose msup msub msubsup mmultiscripts mfrac msqrt mroot mover munder munderover mtable mtr mtd'.split(
    ' ',
  ),
)

const inlineKnown = new WeakMap<object, boolean>()

/** True for text and for elements that flow within a line, all that they hold included. */
export function isInline(node: DomNode): boolean {
  if (!isElement(node)) return true
  const known = inlineKnown.get(node)
  if (known !== undefined) return known
  const inline =
    isEmoji(node) ||
    ((inlineTags.has(tagOf(node)) || isWithinText(node)) && (isSilent(node) || [...node.childNodes].every(isInline)))
  inlineKnown.set(node, inline)
  return inline
}

// An element of a site's own making flows where text stands beside it.
const isWithinText = (node: DomElement): boolean =>
  tagOf(node).includes('-') &&
  [...(node.parentNode?.childNodes ?? [])].some((near) => isText(near) && (near.textContent ?? '').trim() !== '')

/** An element that says nothing within a line. */
export const isSilent = (node: DomNode): boolean => ['script', 'style', 'svg', 'template', 'rp'].includes(tagOf(node))

/** A picture that stands for a character. */
export const isEmoji = (node: DomElement): boolean =>
  tagOf(node) === 'img' && /emoji|smiley/i.test(node.getAttribute('class') ?? '')
