import type { Block } from '../block'
import { oneLine } from '../text'
import { endsSentence, isListLine } from './lines'
import { plainCell, tableBlock } from './table'

/**
 * A table that plain text begins at this line, and how many lines it takes; null if there is none. Recognised: columns
 * set apart by tabs, bars or wide gaps; and a heading of two words (“Topics Details”) over lines that each pair a label
 * with a sentence, or over label and sentence on lines of their own.
 */
export function textTable(lines: string[]): { block: Block; taken: number } | null {
  const [first, ...rest] = lines
  if (first === undefined || rest.length < 2) return null
  const columns = separated(first)
  if (columns.length >= 2) {
    const rows = takeWhile(rest.map(separated), (cells) => cells.length >= 2 && cells.length <= columns.length)
    return rows.length >= 2 ? table(columns, rows, rows.length + 1) : null
  }
  const header = twoWords(first)
  if (!header) return null
  const pairs = takeWhile(rest.map(labelAndSentence), (pair) => pair !== null).flatMap((pair) => (pair ? [pair] : []))
  if (pairs.length >= 2) return table(header, pairs, pairs.length + 1)
  const alternating = labelsOverSentences(rest)
  return alternating.length >= 2 ? table(header, alternating, alternating.length * 2 + 1) : null
}

function table(header: string[], rows: string[][], taken: number) {
  const padded = rows.map((row) => [...row, ...Array<string>(header.length - row.length).fill('')])
  const cells = [
    header.map((text) => plainCell(text, true)),
    ...padded.map((row) => row.map((text) => plainCell(text))),
  ]
  return { block: tableBlock(cells), taken }
}

const separated = (line: string): string[] =>
  isListLine(line)
    ? []
    : line
        .trim()
        .replace(/^\||\|$/g, '')
        .split(/\s*\t+\s*|\s*\|\s*|\s{2,}/)
        .map(oneLine)

function twoWords(line: string): [string, string] | null {
  const [a, b, ...more] = line.trim().split(/\s+/)
  if (!a || !b || more.length || endsSentence(line)) return null
  return /^\p{Lu}/u.test(a) && /^\p{Lu}/u.test(b) ? [a, b] : null
}

// “🤝 Joint Work Mutual help can build trust.”: the label is the run of capitalised words before the one that
// begins the sentence, that is the last capitalised word with a small one after it.
function labelAndSentence(line: string): [string, string] | null {
  if (isListLine(line)) return null
  const named = /^([^:–—.!?]{2,60})(?::| [–—])\s+(\S.*)$/u.exec(line.trim())
  if (named?.[1] && named[2]) return [named[1].trim(), named[2]]
  const tokens = line.trim().split(/\s+/)
  const start = tokens.findIndex((token) => /\p{L}/u.test(token))
  let end = start
  while (end < tokens.length && /^[^\p{L}]*\p{Lu}/u.test(tokens[end] ?? '')) end++
  if (start === -1 || end - start < 2 || !/^\p{Ll}/u.test(tokens[end] ?? '') || !endsSentence(line)) return null
  return [tokens.slice(0, end - 1).join(' '), tokens.slice(end - 1).join(' ')]
}

function labelsOverSentences(lines: string[]): [string, string][] {
  const pairs: [string, string][] = []
  for (let i = 0; i + 1 < lines.length; i += 2) {
    const [label = '', sentence = ''] = [lines[i]?.trim(), lines[i + 1]?.trim()]
    if (endsSentence(label) || label.length > 60 || !endsSentence(sentence) || isListLine(label)) break
    pairs.push([label, sentence])
  }
  return pairs
}

function takeWhile<T>(list: T[], holds: (item: T) => boolean): T[] {
  const end = list.findIndex((item) => !holds(item))
  return end === -1 ? list : list.slice(0, end)
}
