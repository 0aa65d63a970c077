import type { Block, BlockKind } from './block'
import { domOf } from './import/dom'
import { inlineHtml } from './import/from-markdown'
import { inlineRun } from './import/inline'
import { plainCell, tableBlock } from './import/table'
import { markLead } from './lead'
import { oneLine } from './text'

export type BlockEdits = { kind: BlockKind[]; level: number[]; text: string[]; remove: number[] }

/** A block's words as an editor types them: emphasis, code and links as Markdown, a table's cells set apart by " | ". */
export function editableText(block: Block): string {
  if (block.kind === 'table')
    return block.text
      .split('\n')
      .map((row) => row.split('\t').join(' | '))
      .join('\n')
  if (block.kind === 'code') return block.text
  return block.html
    .replace(/<br>/g, '\n')
    .replace(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/g, '[$2]($1)')
    .replace(/<\/?strong>/g, '**')
    .replace(/<\/?em>/g, '*')
    .replace(/<\/?code>/g, '`')
    .replace(/<[^>]+>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '')
}

/**
 * Blocks after an editor's hand: kinds and levels as chosen, words as typed. A block whose words were not touched keeps
 * its HTML; an empty line within words starts another block of the same kind; a block without words goes.
 */
export function editedBlocks(blocks: Block[], edits: BlockEdits): Block[] {
  const edited = blocks.flatMap((block, i) => {
    if (edits.remove.includes(i)) return []
    const kind = edits.kind[i] ?? block.kind
    const typed = (edits.text[i] ?? editableText(block)).replace(/\r\n?/g, '\n')
    const level = levelFor(kind, edits.level[i] ?? block.level)
    const data = kind === block.kind ? block.data : kind === 'listItem' ? { ordered: false } : null
    const touched = typed.trim() !== editableText(block).trim() || (kind === 'table') !== (block.kind === 'table')
    if (!touched) return [{ ...block, kind, level, data }]
    return typedBlocks(kind, typed).map((words) => ({ ...words, level, data }))
  })
  return markLead(edited)
}

const levelFor = (kind: BlockKind, level: number): number => {
  if (kind === 'heading') return Math.min(6, Math.max(2, level || 2))
  return kind === 'listItem' ? Math.max(1, level) : 0
}

function typedBlocks(kind: BlockKind, typed: string): Block[] {
  if (kind === 'table') {
    const rows = typed.split('\n').filter((row) => row.trim())
    const cells = rows.map((row, i) => row.split(/\s*\|\s*|\t/).map((cell) => plainCell(oneLine(cell), i === 0)))
    return cells.length ? [tableBlock(cells)] : []
  }
  if (kind === 'code') {
    const text = typed.trimEnd()
    return text ? [{ kind, level: 0, text, html: plainCell(text).html, data: null }] : []
  }
  return typed
    .split(/\n\s*\n/)
    .map((part) => inlineRun([...domOf(inlineHtml(part.trim())).body.childNodes], ''))
    .filter((run) => run.text)
    .map((run) => ({
      kind,
      level: 0,
      text: kind === 'heading' ? oneLine(run.text) : run.text,
      html: run.html,
      data: null,
    }))
}
