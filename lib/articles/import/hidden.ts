import type { Dropped } from '../parsed-article'
import { words } from '../text'
import { type DomDocument, type DomElement, tagOf, textOf } from './dom'

/** What unfolds: attribute that marks a button's words and those that it shows, until both are read. */
export const unfolds = 'data-unfolds'

const hiding = '[hidden], [aria-hidden="true"], [style*="display"], [style*="visibility"], annotation'
// Words for screen readers alone (“opens in a new window”) and for editors alone, as common stylesheets name them.
const unseen = '.sr-only, .screen-reader-text, .visually-hidden, .visuallyhidden, .mw-editsection'
const wordCount = (node: DomElement) => words(node.textContent ?? '').length

/**
 * Takes what a page does not show out of it, and says what that was. Two things are read all the same: text that a button
 * of the article unfolds, and a page that hides nearly all of itself until its scripts have run.
 */
export function takeHidden(document: DomDocument): Dropped[] {
  for (const button of document.querySelectorAll('[aria-controls][aria-expanded]')) unfold(button, document)
  for (const mark of document.querySelectorAll('h1 a, h2 a, h3 a, h4 a, h5 a, h6 a')) dropSign(mark)
  const hidden = [...document.querySelectorAll(unseen), ...[...document.querySelectorAll(hiding)].filter(isHidden)]
  const all = document.body ? wordCount(document.body) : 0
  const dropped: Dropped[] = []
  for (const node of hidden) {
    if (!document.documentElement.contains(node)) continue
    if (['html', 'body'].includes(tagOf(node)) || (all > 0 && wordCount(node) > all * 0.9)) show(node)
    else {
      for (const script of node.querySelectorAll('script, style, template')) script.remove()
      const text = textOf(node)
      if (text) dropped.push({ reason: 'hidden', text })
      node.remove()
    }
  }
  return dropped
}

/** True for what is out of sight by its own attributes. */
function isHidden(node: DomElement): boolean {
  if (tagOf(node) === 'annotation') return true
  const attribute = node.getAttribute('hidden')
  if (attribute !== null && attribute !== 'until-found') return true
  const style = node.getAttribute('style') ?? ''
  if (/display\s*:\s*none|visibility\s*:\s*(hidden|collapse)/i.test(style)) return true
  // A page saved with a dialog open has this on all else, so long text is not taken for decoration.
  const decoration = node.getAttribute('aria-hidden') === 'true' && wordCount(node) <= 40
  return decoration && !node.querySelector('img, picture') && !['img', 'svg', 'picture'].includes(tagOf(node))
}

// A heading's link to itself, “#” or “¶”, is no word of it.
function dropSign(link: DomElement) {
  const toItself = link.getAttribute('href')?.includes('#')
  if (toItself && !link.querySelector('img') && !/[\p{L}\p{N}]/u.test(link.textContent ?? '')) link.remove()
}

// A menu unfolds links, an article unfolds text.
function unfold(button: DomElement, document: DomDocument) {
  const id = button.getAttribute('aria-controls') ?? ''
  const panel = /^[\w:.-]+$/.test(id) ? document.querySelector(`[id="${id}"]`) : null
  if (!panel || button.closest('nav, header, footer, form, [role="navigation"], [role="menu"]')) return
  const linked = [...panel.querySelectorAll('a')].reduce((sum, link) => sum + wordCount(link), 0)
  if (!wordCount(panel) || linked > wordCount(panel) / 2) return
  show(panel)
  panel.setAttribute(unfolds, 'text')
  const title = document.createElement(button.closest('h1, h2, h3, h4, h5, h6, dt, summary, p') ? 'span' : 'p')
  title.setAttribute(unfolds, 'title')
  title.append(...button.childNodes)
  button.replaceWith(title)
}

function show(node: DomElement) {
  for (const name of ['hidden', 'aria-hidden', 'style']) node.removeAttribute(name)
}
