import { escapeHtml, oneLine } from '../text'
import { authorBlock } from './author-box'
import { children, type DomElement, type DomNode, isElement, isInline, tagOf, textOf } from './dom'
import { unfolds } from './hidden'
import { figure, picture } from './html-figure'
import { isLayout, tableFrom } from './html-table'
import { inlineRun } from './inline'
import { isAuthorBox, reasonToSkip } from './page-parts'
import { add, body, type Handlers, inside, newWalk, type Place, skip, type Walk } from './walk'

type Handler = NonNullable<ReturnType<Handlers>>

/** How each element of a page becomes blocks; those without an entry are read through. */
export const handlers: Handlers = (node) => {
  if (isAuthorBox(node)) return author
  if (isFootnotes(node)) return footnotes
  if (node.getAttribute(unfolds)) return node.getAttribute(unfolds) === 'title' ? question : answer
  const tag = tagOf(node)
  return /^h[1-6]$/.test(tag) ? heading : byTag[tag]
}

const byTag: Record<string, Handler> = {
  ul: list,
  ol: list,
  table: (node, place, walk) =>
    isLayout(node) ? inside(node.childNodes, place, walk) : walk.blocks.push(tableFrom(node, walk.base)),
  figure,
  img: picture,
  blockquote: (node, place, walk) =>
    inside(node.childNodes, place.kind === 'paragraph' ? { ...body, kind: 'quote' } : place, walk),
  pre: (node, _, walk) => {
    const text = (node.textContent ?? '').replace(/^\n+|\s+$/g, '')
    if (text) walk.blocks.push({ ...body, kind: 'code', text, html: escapeHtml(text) })
  },
  details,
  dl: definitions,
}

function heading(node: DomElement, place: Place, walk: Walk) {
  const pictures = children(node).filter((child) => ['img', 'picture', 'figure'].includes(tagOf(child)))
  inside(pictures, place, walk)
  const run = inlineRun(flat(node), walk.base)
  const text = oneLine(run.text)
  if (node.querySelector(`[${unfolds}]`)) add({ ...run, text }, { ...body, kind: 'question' }, walk)
  else if (text) walk.blocks.push({ kind: 'heading', level: Number(tagOf(node)[1]), text, html: run.html, data: null })
}

// Block elements inside a heading are read as if they flowed.
const flat = (node: DomNode): DomNode[] =>
  [...node.childNodes].flatMap((child) => {
    if (!isElement(child)) return [child]
    if (reasonToSkip(child)) return []
    return isInline(child) ? [child] : flat(child)
  })

function list(node: DomElement, place: Place, walk: Walk) {
  const ordered = tagOf(node) === 'ol'
  walk.listDepth++
  for (const child of node.childNodes) {
    if (!isElement(child)) inside([child], place, walk)
    else if (skip(child, walk)) continue
    else if (tagOf(child) !== 'li') inside([child], place, walk)
    else inside(child.childNodes, { kind: 'listItem', level: walk.listDepth, data: { ordered } }, walk)
  }
  walk.listDepth--
}

const question = (node: DomElement, _: Place, walk: Walk) =>
  add(inlineRun(flat(node), walk.base), { ...body, kind: 'question' }, walk)

const answer = (node: DomElement, place: Place, walk: Walk) =>
  inside(node.childNodes, place.kind === 'paragraph' ? { ...body, kind: 'answer' } : place, walk)

function details(node: DomElement, place: Place, walk: Walk) {
  const isSummary = (child: DomNode) => tagOf(child) === 'summary'
  const nodes = [...node.childNodes]
  for (const summary of nodes.filter(isSummary)) question(summary as DomElement, body, walk)
  const rest = nodes.filter((child) => !isSummary(child))
  inside(rest, place.kind === 'paragraph' ? { ...body, kind: 'answer' } : place, walk)
}

function definitions(node: DomElement, place: Place, walk: Walk) {
  let asked = false
  for (const child of children(node)) {
    if (tagOf(child) === 'div') definitions(child, place, walk)
    else if (tagOf(child) === 'dt') {
      asked = /[?？؟]$/u.test(textOf(child))
      inside(child.childNodes, asked ? { ...body, kind: 'question' } : place, walk)
    } else inside([child], asked ? { ...body, kind: 'answer' } : place, walk)
  }
}

const isFootnotes = (node: DomElement) =>
  node.getAttribute('role') === 'doc-endnotes' ||
  /(^|[\s_-])(footnotes|endnotes|references)(\s|$)/i.test(node.getAttribute('class') ?? '')

function footnotes(node: DomElement, _: Place, walk: Walk) {
  const outside = [...node.childNodes].filter((child) => !['ol', 'ul', 'hr'].includes(tagOf(child)))
  if (!['ol', 'ul'].includes(tagOf(node))) inside(outside, body, walk)
  for (const [i, item] of [...node.querySelectorAll('li')].entries()) {
    for (const back of item.querySelectorAll('a[href^="#"]')) if (!/[\p{L}\p{N}]/u.test(textOf(back))) back.remove()
    inside(item.childNodes, { ...body, kind: 'footnote', data: { label: String(i + 1) } }, walk)
  }
}

function author(node: DomElement, _: Place, walk: Walk) {
  const inner = newWalk(walk.base, (child) => (child === node ? undefined : handlers(child)))
  inside(node.childNodes, body, inner)
  walk.dropped.push(...inner.dropped)
  const said = inner.blocks.filter((block) => block.text)
  if (said.length) walk.blocks.push(authorBlock('', said))
}
