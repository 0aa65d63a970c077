import { Readability } from '@mozilla/readability'
import { words } from '../text'
import { type DomDocument, type DomElement, domOf } from './dom'
import { isAuthorBox } from './page-parts'

/**
 * The part of a page that is its article. A page without furniture is all article; otherwise Readability chooses, and
 * author boxes that it leaves out are put back at the end.
 */
export function readable(document: DomDocument, html: string): DomElement {
  if (!hasFurniture(document) && !isMostlyNoise(document, html)) return document.body
  const fallback = document.querySelector('article, main, [role="main"]') ?? document.body
  const whole = fallback.textContent ?? ''
  const boxes = [...document.querySelectorAll('article *, main *')].filter(isAuthorBox)
  const copies = boxes.map((box) => ({ box, text: box.textContent ?? '' }))
  const root = extract(document)
  if (!root || (root.textContent ?? '').trim().length < Math.min(200, whole.trim().length / 4)) return fallback
  for (const { box, text } of copies) if (!(root.textContent ?? '').includes(text)) append(root, box)
  return root
}

function extract(document: DomDocument): DomElement | null {
  const reader = new Readability<DomElement>(document as unknown as Document, {
    keepClasses: true,
    serializer: (node) => node as unknown as DomElement,
  })
  return reader.parse()?.content ?? null
}

// A page without any sign of furniture whose article is less than half of it has furniture all the same.
function isMostlyNoise(document: DomDocument, html: string): boolean {
  if (!/<(html|body|head)[\s>]/i.test(html)) return false
  const all = words(document.body?.textContent ?? '').length
  const chosen = words(extract(domOf(html))?.textContent ?? '').length
  return all > 300 && chosen > 100 && chosen < all / 2
}

const append = (root: DomElement, box: DomElement) =>
  (root as unknown as { appendChild(node: DomElement): void }).appendChild(box)

function hasFurniture(document: DomDocument): boolean {
  if (document.querySelector('nav, [role="navigation"], [role="banner"]')) return true
  const count = (selector: string) => [...document.querySelectorAll(selector)].length
  if (count('script[src]') > 2 || count('form') > 0 || count('header a, footer a, aside a') > 4) return true
  const all = (document.body?.textContent ?? '').length
  const linked = [...document.querySelectorAll('a')].reduce((sum, a) => sum + (a.textContent ?? '').length, 0)
  return all > 0 && linked / all > 0.4
}
