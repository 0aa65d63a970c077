import { oneLine } from '../text'
import { type DomElement, type DomNode, isElement, isInline } from './dom'
import { inlineRun, type Run, safeUrl } from './inline'
import { body, inside, type Place, type Walk } from './walk'

/** A picture with its caption; a figure that holds a table, code, quote or text is read through. */
export function figure(node: DomElement, place: Place, walk: Walk): void {
  const img = node.querySelector('img')
  const other = node.querySelector('table, pre, blockquote, ul, ol, figure, h1, h2, h3, h4')
  const caption = node.querySelector('figcaption')
  if (img && !other) {
    addFigure(img, inlineRun(caption ? flowing(caption) : [], walk.base), walk)
    caption?.remove()
    img.remove()
  }
  if (oneLine(node.textContent ?? '')) inside(node.childNodes, place, walk)
}

// Paragraphs in a caption are read as if they flowed.
const flowing = (node: DomNode): DomNode[] =>
  [...node.childNodes].flatMap((child) => (isElement(child) && !isInline(child) ? flowing(child) : [child]))

/** A picture by itself. */
export function picture(node: DomElement, _: Place, walk: Walk): void {
  addFigure(node, { text: '', html: '' }, walk)
}

function addFigure(img: DomElement, run: Run, walk: Walk) {
  const src = safeUrl(img.getAttribute('src') || img.getAttribute('data-src'), walk.base)
  const alt = oneLine(img.getAttribute('alt') ?? '')
  const tiny = ['width', 'height'].some((side) => /^[01]$/.test(img.getAttribute(side) ?? ''))
  if (tiny || !(src || alt || run.text)) return
  walk.blocks.push({ ...body, kind: 'figure', ...run, data: { ...(src && { src }), ...(alt && { alt }) } })
}
