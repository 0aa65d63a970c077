import { createHash } from 'node:crypto'
import { foldWords } from './fold-words'

/** Equal for two texts that say the same words: SHA-256, 32 hexadecimal digits. */
export const textHash = (text: string): string =>
  createHash('sha256')
    .update(foldWords(text) || text)
    .digest('hex')
    .slice(0, 32)
