import { invalid } from '@/lib/kernel/refusal'
import { leadOf, markLead } from '../lead'
import type { ParsedArticle, RawArticle } from '../parsed-article'
import { oneLine, words } from '../text'
import { type Format, formatOf } from './format'
import { fromHtml } from './from-html'
import { fromMarkdown } from './from-markdown'
import { fromText } from './from-text'
import { languageOf } from './language'
import { tidy } from './tidy'

/** Bytes of text that an article may have. HTML pages may be ten times as long: most of a page is not its text. */
export const articleLimit = 200_000

/** Elements that a page may have: several times those of the longest articles, and no more than are read in a second or two. */
const elementLimit = 50_000

export type ImportSource = { text: string; format?: Format; url?: string }

/**
 * The structure of an article from plain text, Markdown or HTML, with all that was left out listed.
 * Refuses (field `text`): `import-empty`, `import-binary`, `import-too-long` (over 200 kB of text), `import-no-text`.
 */
export async function importArticle(source: ImportSource): Promise<ParsedArticle> {
  const parsed = parseArticle(source)
  return { ...parsed, lang: await languageOf(parsed.blocks.map((b) => b.text).join('\n'), parsed.lang) }
}

/** The same without looking at the words for their language: `lang` is what the page declares, "" where it says nothing. */
export function parseArticle({ text, format, url = '' }: ImportSource): ParsedArticle {
  if (!text.trim()) throw invalid('text', 'import-empty')
  if (isBinary(text)) throw invalid('text', 'import-binary')
  const known = format ?? formatOf(text)
  refuseLong(text, known === 'html' ? articleLimit * 10 : articleLimit)
  if (known === 'html' && (text.match(/<[a-z]/gi)?.length ?? 0) > elementLimit) throw tooLong()
  const raw = readers[known](text.replace(/^\uFEFF/, ''), url)
  // Plain text says its title and authors where they stand; what says them again is text.
  const parsed = finish(known === 'text' ? raw : takeByline(takeTitle(raw)))
  if (!words(parsed.blocks.map((b) => b.text).join(' ')).length) throw invalid('text', 'import-no-text')
  refuseLong(parsed.blocks.map((b) => b.text).join('\n'), articleLimit)
  return parsed
}

const readers: Record<Format, (text: string, url: string) => RawArticle> = {
  text: (text) => fromText(text),
  markdown: fromMarkdown,
  html: fromHtml,
}

function refuseLong(text: string, limit: number) {
  if (Buffer.byteLength(text) > limit) throw tooLong(limit)
}

const tooLong = (limit = articleLimit) => invalid('text', 'import-too-long', { limit: limit / 1000 })

// Text has no NUL, and little else that cannot be shown.
function isBinary(text: string): boolean {
  const sample = text.slice(0, 10_000)
  const odd = sample.match(/\p{Cc}|\ufffd/gu)?.filter((c) => !/\s/.test(c)).length ?? 0
  return sample.includes('\0') || odd > sample.length * 0.02
}

function finish(raw: RawArticle): ParsedArticle {
  const { blocks, dropped } = tidy(raw.blocks)
  const marked = markLead(blocks)
  return { ...raw, blocks: marked, dropped: [...dropped, ...raw.dropped], lead: leadOf(marked), lang: raw.lang ?? '' }
}

// A first heading that says the title, or the only one of level 1 on top, is the title and not a section.
function takeTitle(raw: RawArticle): RawArticle {
  const at = raw.blocks.slice(0, 4).findIndex((block) => block.kind === 'heading')
  const first = raw.blocks[at]
  if (!first) return raw
  const alone = first.level === 1 && raw.blocks.filter((b) => b.kind === 'heading' && b.level === 1).length === 1
  if (raw.title ? !same(raw.title, first.text) : !alone) return raw
  return { ...raw, title: first.text, blocks: raw.blocks.filter((_, i) => i !== at) }
}

// A byline that also stands on top of the text is said once.
function takeByline(raw: RawArticle): RawArticle {
  const at = raw.byline ? raw.blocks.slice(0, 3).findIndex((block) => same(block.text, raw.byline)) : -1
  return at === -1 ? raw : { ...raw, blocks: raw.blocks.filter((_, i) => i !== at) }
}

const same = (a: string, b: string) => oneLine(a).toLowerCase() === oneLine(b).toLowerCase()
