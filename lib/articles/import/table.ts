import type { Block } from '../block'
import { escapeHtml } from '../text'

export type Cell = { text: string; html: string; header?: boolean; colspan?: number; rowspan?: number }

export const plainCell = (text: string, header = false): Cell => ({ text, html: escapeHtml(text), header })

/** A table as one block: cells by tabs and rows by line ends in the text, a plain `<table>` in the HTML. */
export function tableBlock(rows: Cell[][], caption?: { text: string; html: string }): Block {
  const lines = rows.map((row) => row.map((cell) => cell.text).join('\t'))
  const headRows = rows.findIndex((row) => !row.every((cell) => cell.header))
  const split = headRows === -1 ? 0 : headRows
  const head = rows.slice(0, split).map((row) => rowHtml(row, 'col'))
  const body = rows.slice(split).map((row) => rowHtml(row, 'row'))
  return {
    kind: 'table',
    level: 0,
    text: [...(caption?.text ? [caption.text] : []), ...lines].join('\n'),
    html: `<table>${caption?.html ? `<caption>${caption.html}</caption>` : ''}${head.length ? `<thead>${head.join('')}</thead>` : ''}<tbody>${body.join('')}</tbody></table>`,
    data: null,
  }
}

function rowHtml(row: Cell[], scope: 'col' | 'row'): string {
  const cells = row.map((cell) => {
    const tag = cell.header ? 'th' : 'td'
    const span = (name: string, n = 1) => (n > 1 ? ` ${name}="${n}"` : '')
    return `<${tag}${cell.header ? ` scope="${scope}"` : ''}${span('colspan', cell.colspan)}${span('rowspan', cell.rowspan)}>${cell.html}</${tag}>`
  })
  return `<tr>${cells.join('')}</tr>`
}
