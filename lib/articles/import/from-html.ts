import type { Block } from '../block'
import type { RawArticle } from '../parsed-article'
import { domOf } from './dom'
import { handlers } from './handlers'
import { takeHidden } from './hidden'
import { chunksOf, leftOut, machineryOf } from './left-out'
import { metadataOf } from './metadata'
import { namesIn } from './names'
import { readable } from './readable'
import { body, inside, newWalk, type Walk } from './walk'

/**
 * The structure of an HTML page or fragment. A page with furniture around its article (navigation, side columns) goes
 * through Readability first; a clean one is read as it stands. Addresses become absolute by the page's base or `url`.
 */
export function fromHtml(html: string, url = ''): RawArticle {
  const document = domOf(html)
  const { base, article: about } = metadataOf(document, url)
  const machinery = machineryOf(document)
  const hidden = takeHidden(document)
  const chunks = [...machinery, ...chunksOf(document)]
  const walk = newWalk(base, handlers)
  const { root, byline } = readable(document, html)
  inside(root.childNodes, body, walk)
  takeMenu(walk)
  const article = about.byline ? about : { ...about, byline, authors: namesIn(byline) }
  const said = [article.title, article.byline, ...article.authors.map((a) => a.name)]
  const outside = leftOut(chunks, { blocks: walk.blocks, dropped: walk.dropped, said })
  return { ...article, blocks: walk.blocks, dropped: [...walk.dropped, ...hidden, ...outside] }
}

// A list of links above the first words is the page's menu, which was not marked as one.
function takeMenu(walk: Walk) {
  const text = walk.blocks.findIndex(
    (block) => block.kind !== 'figure' && !(block.kind === 'listItem' && isLink(block)),
  )
  const menu = walk.blocks.slice(0, Math.max(0, text)).filter((block) => block.kind === 'listItem')
  if (menu.length < 4) return
  walk.blocks = walk.blocks.filter((block) => !menu.includes(block))
  walk.dropped.push(...menu.map(({ text }) => ({ reason: 'navigation' as const, text })))
}

const isLink = ({ html }: Block) =>
  html.includes('<a ') && !/[\p{L}\p{N}]/u.test(html.replace(/<a [^>]*>.*?<\/a>/gsu, '').replace(/<[^>]+>|&\w+;/g, ''))
