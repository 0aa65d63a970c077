import fs from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { newBlockIds } from '@/lib/articles/block-ids'
import { guardedFetch } from '@/lib/articles/fetch/guarded-fetch'
import { decodeText } from '@/lib/articles/import/decode'
import { type Format, formatOfFile, formats } from '@/lib/articles/import/format'
import { type ImportSource, importArticle } from '@/lib/articles/import/import-article'
import type { ParsedArticle } from '@/lib/articles/parsed-article'

export const usage =
  'article FILE|URL|- [--json] [--format text|markdown|html]   parse an article and print its structure; nothing is stored'

/** Prints what an import would make of a file, a page or standard input. Throws a `Refusal`; answers the exit code. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, format: { type: 'string' } },
  })
  const [from] = positionals
  if (!from || (values.format && !formats.includes(values.format as Format))) {
    console.error(`usage: parley ${usage}`)
    return 2
  }
  const article = await importArticle(await readSource(from, values.format as Format | undefined))
  console.log(values.json ? JSON.stringify(asJson(article), null, 2) : asText(article))
  return 0
}

/** Reads an article from a path, an http(s) address, or "-" for standard input. Throws a `Refusal`. */
export async function readSource(from: string, format?: Format): Promise<ImportSource> {
  if (/^https?:\/\//i.test(from)) {
    const fetched = await guardedFetch(from)
    return { ...fetched, format: format ?? fetched.format }
  }
  return { text: decodeText(await readBytes(from)), format: format ?? formatOfFile(from) }
}

/** The bytes of a file, or of standard input for "-". */
export async function readBytes(from: string): Promise<Uint8Array> {
  if (from !== '-') return fs.readFile(from)
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

function asJson({ title, byline, lang, blocks, dropped, ...rest }: ParsedArticle) {
  const ids = newBlockIds(blocks)
  const { lead, authors, source, canonicalUrl, published } = rest
  return {
    title,
    byline,
    language: lang,
    source,
    canonicalUrl,
    authors,
    published,
    lead,
    blocks: blocks.map((block, i) => ({ id: ids[i], ...block })),
    dropped,
  }
}

function asText(article: ParsedArticle): string {
  const head = [
    article.title || '(no title)',
    [article.byline, article.source, article.lang, article.canonicalUrl].filter(Boolean).join(' · '),
    '',
  ]
  const blocks = article.blocks.map(
    (b) => `${b.kind}${b.level ? ` ${b.level}` : ''}`.padEnd(12) + b.text.replace(/\s+/g, ' '),
  )
  const dropped = article.dropped.map((d) => `${d.reason.padEnd(18)}${d.text.replace(/\s+/g, ' ').slice(0, 100)}`)
  return [...head, ...blocks, '', dropped.length ? 'Left out:' : 'Nothing was left out.', ...dropped].join('\n')
}
