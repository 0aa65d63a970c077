import type { RawArticle } from '../parsed-article'
import { domOf } from './dom'
import { handlers } from './handlers'
import { takeHidden } from './hidden'
import { chunksOf, leftOut, machineryOf } from './left-out'
import { metadataOf } from './metadata'
import { splitNames } from './names'
import { readable } from './readable'
import { body, inside, newWalk } from './walk'

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
  const article = about.byline ? about : { ...about, byline, authors: splitNames(byline) }
  const said = [article.title, article.byline, ...article.authors.map((a) => a.name)]
  const outside = leftOut(chunks, { blocks: walk.blocks, dropped: walk.dropped, said })
  return { ...article, blocks: walk.blocks, dropped: [...walk.dropped, ...hidden, ...outside] }
}
