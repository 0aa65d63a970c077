import { parsePost } from './render-post'

const marks = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/

/** Markdown with the quotations of these posts empty, as `blankQuotes` does with HTML. */
export function blankQuotedWords(text: string, removed: readonly string[]): string {
  if (removed.length === 0) return text
  const { tokens } = parsePost(text, { docId: '', slug: '' })
  const lines: (string | null)[] = text.split('\n')
  for (const token of tokens) {
    const id = String(token.attrGet('data-quote') ?? '')
    if (!removed.includes(id) || !token.map) continue
    const [first, end] = token.map
    const before = marks.exec(lines[first] ?? '')?.[0] ?? ''
    lines.fill(null, first, end)
    lines[first] = `${before}[…](post:${id})`
  }
  return lines.filter((line) => line !== null).join('\n')
}
