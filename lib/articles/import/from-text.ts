import type { Block } from '../block'
import { type Dropped, type RawArticle, rawArticle } from '../parsed-article'
import { escapeHtml, oneLine } from '../text'
import { isFaqTitle } from './faq'
import { headingLevels } from './heading-levels'
import * as line from './lines'
import { isByline, namesIn } from './names'
import { textTable } from './text-table'

/**
 * The structure of plain text, which has no marks for it: short lines without end punctuation are headings, bullets are
 * list items, a two-word heading over paired lines is a table. Lines broken at a fixed width are one paragraph.
 */
export function fromText(text: string): RawArticle {
  const dropped: Dropped[] = []
  const groups = text.replace(/\r\n?|[\u2028\u2029\f]/g, '\n').split(/\n\s*\n/)
  const blocks = groups.flatMap((group) =>
    groupBlocks(
      group.split('\n').filter((l) => l.trim()),
      dropped,
    ),
  )
  return takeByline(takeTitle(settleHeadings(blocks), dropped))
}

function groupBlocks(lines: string[], dropped: Dropped[]): Block[] {
  const blocks: Block[] = []
  let prose: string[] = []
  const flush = () => {
    blocks.push(...proseBlocks(prose))
    prose = []
  }
  for (let i = 0; i < lines.length; i++) {
    const current = lines[i] ?? ''
    const table = textTable(lines.slice(i))
    if (line.isComment(current)) dropped.push({ reason: 'comment', text: current.trim() })
    else if (line.isRule(current)) flush()
    else if (table) {
      flush()
      blocks.push(table.block)
      i += table.taken - 1
    } else if (line.isBullet(current) || (line.isNumbered(current) && isNumberedItem(lines, i))) {
      flush()
      const item = [line.withoutMarker(current)]
      while (continues(current, lines[i + 1])) item.push(lines[++i] ?? '')
      blocks.push(listItem(item.join(' '), current, blocks.at(-1)))
    } else prose.push(current)
  }
  flush()
  return blocks
}

// A lone numbered line without end punctuation is a numbered heading, not a list of one.
const isNumberedItem = (lines: string[], i: number) =>
  line.endsSentence(lines[i] ?? '') || [lines[i - 1], lines[i + 1]].some((near) => near && line.isNumbered(near))

const continues = (item: string, next: string | undefined) =>
  next !== undefined &&
  !line.isListLine(next) &&
  (line.indentOf(next) > line.indentOf(item) || (!line.endsSentence(item) && /^\s*\p{Ll}/u.test(next)))

const indents = new WeakMap<Block, number>()

function listItem(text: string, source: string, before: Block | undefined): Block {
  const indent = line.indentOf(source)
  const near = before?.kind === 'listItem' ? before : undefined
  const nearIndent = near ? (indents.get(near) ?? indent) : indent
  const level = near ? Math.max(1, near.level + Math.sign(indent - nearIndent)) : 1
  const block = {
    ...paragraph(text),
    kind: 'listItem' as const,
    level,
    data: { ordered: line.isNumbered(source), ...line.ordinal(source) },
  }
  indents.set(block, indent)
  return block
}

function proseBlocks(lines: string[]): Block[] {
  if (!lines.length) return []
  const [first = '', ...rest] = lines
  const headed = rest.length > 0 && line.looksLikeHeading(first) && first.length + 15 < (rest[0] ?? '').length
  if (headed) return [heading(first), ...proseBlocks(rest)]
  if (isWrapped(lines)) return [paragraph(lines.map((l) => l.trim()).join(' '))]
  return lines.map((l) => (lines.length === 1 && line.looksLikeHeading(l) && !isByline(l) ? heading(l) : paragraph(l)))
}

function isWrapped(lines: string[]): boolean {
  const lengths = lines.map((l) => l.length)
  const longest = Math.max(...lengths)
  if (lines.length < 2 || longest < 40 || longest > 120) return false
  const inner = lines.slice(0, -1)
  return inner.every((l) => l.length >= longest * 0.55) && inner.some((l) => !line.endsSentence(l))
}

const paragraph = (text: string): Block => {
  const plain = oneLine(text)
  return { kind: 'paragraph', level: 0, text: plain, html: escapeHtml(plain), data: null }
}

const heading = (text: string): Block => ({ ...paragraph(text), kind: 'heading', level: 2 })

// A short line with nothing below it (a signature, a place) heads nothing.
function settleHeadings(blocks: Block[]): Block[] {
  const settled = blocks.map((b, i) => (b.kind === 'heading' && i === blocks.length - 1 ? paragraph(b.text) : b))
  const headings = settled.filter((b) => b.kind === 'heading')
  const from = headings[0] === settled[0] ? 1 : 0
  const levels = [...(from ? [1] : []), ...headingLevels(headings.slice(from).map((b) => b.text))]
  return settled.map((b) => {
    const at = headings.indexOf(b)
    return at === -1 ? b : { ...b, level: isFaqTitle(b.text) ? 2 : (levels[at] ?? 2) }
  })
}

function takeTitle(blocks: Block[], dropped: Dropped[]): RawArticle {
  const [first, second] = blocks
  const isTitle = first?.kind === 'heading' ? first.level === 1 : first && asksAlone(first, blocks)
  if (!first || !second || !isTitle) return rawArticle(blocks, dropped)
  return { ...rawArticle(blocks.slice(1), dropped), title: first.text }
}

// A short question on top is the title, unless others like it follow: then it is the first of many.
const asksAlone = (first: Block, blocks: Block[]): boolean =>
  isShortQuestion(first) && blocks[1]?.kind !== 'listItem' && blocks.filter(isShortQuestion).length === 1

const isShortQuestion = (block: Block): boolean =>
  block.kind === 'paragraph' && line.asksSomething(block.text) && block.text.length <= 100

function takeByline(raw: RawArticle): RawArticle {
  const at = raw.blocks.slice(0, 3).findIndex((b) => b.kind === 'paragraph' && isByline(b.text))
  const byline = raw.blocks[at]?.text
  if (!byline) return raw
  return { ...raw, byline, authors: namesIn(byline), blocks: raw.blocks.filter((_, i) => i !== at) }
}
