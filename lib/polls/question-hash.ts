import { createHash } from 'node:crypto'

/** Of a question's kind, words and options: a ballot names with it what its voter read. 16 hexadecimal digits. */
export const questionHash = (question: {
  kind: string
  wording: string
  options: readonly { key: string; label: string }[]
}): string =>
  createHash('sha256')
    .update(JSON.stringify([question.kind, question.wording, question.options.map((o) => [o.key, o.label])]))
    .digest('hex')
    .slice(0, 16)
