import type { Block } from '../block'
import { children, type DomElement, tagOf } from './dom'
import { inlineRun, type Run } from './inline'
import { type Cell, tableBlock } from './table'

/** A table that only arranges a page: a single column or row, or cells that hold whole parts of a text. */
export function isLayout(table: DomElement): boolean {
  if (table.getAttribute('role') === 'presentation') return true
  if (table.querySelector('table, h1, h2, h3, h4, figure, blockquote, pre, section, article')) return true
  const rows = [...table.querySelectorAll('tr')]
  const columns = Math.max(0, ...rows.map((row) => children(row).length))
  return columns < 2 || (rows.length < 2 && !table.querySelector('th'))
}

/** A table as one block, its caption first. */
export function tableFrom(table: DomElement, base: string): Block {
  const rows = [...table.querySelectorAll('tr')].map((row) => children(row).map((cell) => cellFrom(cell, base)))
  const caption = table.querySelector('caption')
  return tableBlock(
    rows.filter((row) => row.length > 0),
    caption ? lines(caption, base) : undefined,
  )
}

function cellFrom(cell: DomElement, base: string): Cell {
  const span = (name: string) => Math.min(50, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1))
  return { ...lines(cell, base), header: tagOf(cell) === 'th', colspan: span('colspan'), rowspan: span('rowspan') }
}

// Paragraphs and items within a cell become lines.
function lines(node: DomElement, base: string): Run {
  const blocky = children(node).some((child) => ['p', 'div', 'ul', 'ol', 'li', 'dl'].includes(tagOf(child)))
  if (!blocky) return inlineRun([...node.childNodes], base)
  const runs = [...node.childNodes].map((child) =>
    'querySelector' in child && ['p', 'div', 'ul', 'ol', 'li', 'dl'].includes(tagOf(child))
      ? lines(child as DomElement, base)
      : inlineRun([child], base),
  )
  const said = runs.filter((run) => run.text)
  return { text: said.map((run) => run.text).join(' '), html: said.map((run) => run.html).join('<br>') }
}
