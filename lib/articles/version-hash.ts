import { createHash } from 'node:crypto'
import type { Block } from './block'
import type { Author } from './parsed-article'

/** What a version says, as one SHA-256: two versions with the same hash say the same in the same form. */
export function versionHash(version: { title: string; authors: Author[]; blocks: Block[] }): string {
  const blocks = version.blocks.map(({ kind, level, text, html, data }) => [kind, level, text, html, sorted(data)])
  return createHash('sha256')
    .update(JSON.stringify([version.title, version.authors, blocks]))
    .digest('hex')
}

const sorted = (data: Block['data']) => Object.entries(data ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
