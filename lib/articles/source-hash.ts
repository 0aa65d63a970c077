import { createHash } from 'node:crypto'
import type { ParsedArticle } from './parsed-article'

/** SHA-256 of what a source says: the same again proposes nothing. */
export const sourceHash = (article: ParsedArticle): string =>
  createHash('sha256')
    .update(article.blocks.map((block) => block.text).join('\n'))
    .digest('hex')
