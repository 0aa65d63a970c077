import { Readability } from '@mozilla/readability'
import { oneLine, words } from '../text'
import { type DomDocument, type DomElement, domOf } from './dom'
import { isAuthorBox } from './page-parts'

/** The part of a page that is its article, and who the page says wrote it, where that was found beside it. */
export type Readable = { root: DomElement; byline: string }

/**
 * The part of a page that is its article. A page without furniture is all article; otherwise Readability chooses, and
 * author boxes that it leaves out are put back at the end.
 */
export function readable(document: DomDocument, html: string): Readable {
  if (!hasFurniture(document) && !isMostlyNoise(document, html)) return { root: document.body, byline: '' }
  const fallback = document.querySelector('article, main, [role="main"]') ?? document.body
  const whole = fallback.textContent ?? ''
  const boxes = [...document.querySelectorAll('article *, main *')].filter(isAuthorBox)
  const copies = boxes.map((box) => ({ box, text: box.textContent ?? '' }))
  const { root, byline } = extract(document)
  if (!root || (root.textContent ?? '').trim().length < Math.min(200, whole.trim().length / 4))
    return { root: fallback, byline }
  for (const { box, text } of copies) if (!(root.textContent ?? '').includes(text)) root.append(box)
  return { root, byline }
}

function extract(document: DomDocument): { root: DomElement | null; byline: string } {
  const reader = new Readability<DomElement>(document as unknown as Document, {
    keepClasses: true,
    serializer: (node) => node as unknown as DomElement,
  })
  const found = reader.parse()
  const [byline = ''] = (found?.byline ?? '').trim().split('\n')
  return { root: found?.content ?? null, byline: oneLine(byline) }
}

// A page without any sign of furniture has it all the same if its article is less than half of it, or if what stands
// around the article is mostly links.
function isMostlyNoise(document: DomDocument, html: string): boolean {
  if (!/<(html|body|head)[\s>]/i.test(html)) return false
  const page = domOf(document.documentElement.outerHTML)
  for (const script of page.querySelectorAll('script, style, noscript')) script.remove()
  const [all, linked] = [wordCount(page.body), linkedWords(page.body)]
  const { root } = extract(page)
  const [chosen, menus] = [wordCount(root), linked - linkedWords(root)]
  if (chosen <= 100) return false
  return (all > 300 && chosen < all / 2) || (menus >= 40 && menus > (all - chosen) / 2)
}

const wordCount = (node: DomElement | null): number => words(node?.textContent ?? '').length
const linkedWords = (node: DomElement | null): number =>
  [...(node?.querySelectorAll('a[href]') ?? [])].reduce((sum, link) => sum + wordCount(link), 0)

function hasFurniture(document: DomDocument): boolean {
  if (document.querySelector('nav, [role="navigation"], [role="banner"]')) return true
  const count = (selector: string) => [...document.querySelectorAll(selector)].length
  if (document.querySelector('meta[property="og:site_name"]') || count('script:not([type="application/ld+json"])') > 2)
    return true
  if (count('form') > 0 || count('header a, footer a, aside a') > 4) return true
  const all = wordCount(document.body)
  return all > 0 && linkedWords(document.body) / all > 0.4
}
