import { createHash } from 'node:crypto'

/** White space made single blanks, ends trimmed. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Without any white space: what two spellings of the same text share. */
export const unspaced = (text: string): string => text.replace(/\s+/gu, '')

/** The words of a text: runs of letters, marks and digits. */
export const words = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

/** SHA-256 of the text with white space made single: equal for two blocks that say the same. */
export const textHash = (text: string): string => createHash('sha256').update(oneLine(text)).digest('hex')

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)

/** Minutes that reading takes, at 230 words a minute; at least one. */
export const readingMinutes = (wordCount: number): number => Math.max(1, Math.round(wordCount / 230))
