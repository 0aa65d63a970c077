import type { DropReason } from '../parsed-article'
import { words } from '../text'
import { type DomElement, tagOf } from './dom'
import { unfolds } from './hidden'

const byTag: Record<string, DropReason> = {
  script: 'script',
  style: 'script',
  template: 'script',
  noscript: 'script',
  link: 'script',
  meta: 'script',
  head: 'script',
  iframe: 'embed',
  object: 'embed',
  embed: 'embed',
  video: 'embed',
  audio: 'embed',
  canvas: 'embed',
  svg: 'embed',
  source: 'embed',
  form: 'form',
  button: 'form',
  input: 'form',
  select: 'form',
  textarea: 'form',
  dialog: 'form',
  nav: 'navigation',
}

const advertisement = /(^|[\s_-])(ads?|advert\w*|adsense|sponsor(ed)?|promo(tion)?|outbrain|taboola)([\s_-]|$)/i
const navigation =
  /(^|[\s_-])(share(-?(bar|buttons|links))?|social(-?(share|links|bar))?|related(-?(posts|articles|content))?|newsletter|cookie(s|-banner)?|breadcrumbs?|pagination|comments?(-?(list|form|section))?|skip-link)([\s_-]|$)/i
const authorBox =
  /(^|[\s_-])(author-?(box|bio|info|card|profile)|about-?(the-?)?author|post-?author|bio-?box)([\s_-]|$)/i

const named = (node: DomElement) => `${node.getAttribute('class') ?? ''} ${node.getAttribute('id') ?? ''}`

/** Why an element is no part of an article, or null. Long text is never taken for an advertisement by its name. */
export function reasonToSkip(node: DomElement): DropReason | null {
  const tag = tagOf(node)
  const plain = node.getAttribute(unfolds) ? undefined : byTag[tag]
  if (plain) return plain
  const role = node.getAttribute('role') ?? ''
  if (['navigation', 'search', 'menu', 'dialog'].includes(role)) return 'navigation'
  const name = named(node)
  if (!/^(div|aside|section|ul|p|span|ins|a)$/.test(tag) || !name.trim()) return null
  const reason = advertisement.test(name) ? 'advertisement' : navigation.test(name) ? 'navigation' : null
  return reason && words(node.textContent ?? '').length <= 120 ? reason : null
}

/** A box about the author, by what it is called. */
export const isAuthorBox = (node: DomElement): boolean =>
  /^(div|aside|section|footer|address)$/.test(tagOf(node)) &&
  authorBox.test(named(node)) &&
  words(node.textContent ?? '').length <= 200
