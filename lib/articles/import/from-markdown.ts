import markdownIt from 'markdown-it'
import footnote from 'markdown-it-footnote'
import type { RawArticle } from '../parsed-article'
import { oneLine } from '../text'
import { fromHtml } from './from-html'
import { splitNames } from './names'

const markdown = markdownIt({ html: false, linkify: true }).use(footnote)
const inline = markdownIt({ html: false, breaks: true })

/** The structure of Markdown (CommonMark, tables, strikethrough, footnotes), with simple front matter if it has any. */
export function fromMarkdown(source: string, url = ''): RawArticle {
  const { fields, rest } = frontMatter(source)
  const raw = fromHtml(markdown.render(withBullets(rest)), fields.url ?? fields.canonical ?? url)
  return {
    ...raw,
    title: fields.title ?? '',
    byline: fields.author ?? fields.authors ?? '',
    authors: splitNames(fields.author ?? fields.authors ?? ''),
    source: fields.source ?? fields.site ?? '',
    canonicalUrl: fields.url ?? fields.canonical ?? url,
    published: fields.date ?? '',
    lang: fields.lang ?? '',
  }
}

/** Words within one block, with Markdown's emphasis, code and links, as HTML; line ends stay. */
export const inlineHtml = (source: string): string => inline.renderInline(source)

// “•” is no Markdown, but people write lists with it.
const withBullets = (source: string) => source.replace(/^(\s*)[•◦▪‣●]\s+/gmu, '$1- ')

const matter = /^---\r?\n([\s\S]{0,4000}?)\r?\n---\r?\n/

function frontMatter(source: string): { fields: Record<string, string>; rest: string } {
  const found = matter.exec(source)
  const lines = found?.[1]?.split(/\r?\n/) ?? []
  const pairs = lines.map((line) => /^([\w-]+):\s*(.*)$/.exec(line))
  if (!found || !pairs.length || pairs.some((pair) => !pair)) return { fields: {}, rest: source }
  const fields = pairs.flatMap((pair) =>
    pair?.[1] ? [[pair[1].toLowerCase(), oneLine((pair[2] ?? '').replace(/^["'[]|["'\]]$/g, ''))] as const] : [],
  )
  return { fields: Object.fromEntries(fields), rest: source.slice(found[0].length) }
}
