import { createHash, createHmac, randomBytes } from 'node:crypto'

/** A new secret for a cookie or a link: 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the database keeps of a token: its SHA-256 in hex, so that the table alone opens nothing. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A key for counting attempts that tells nobody the address or mail behind it. */
export const countingKey = (secret: string, ...parts: string[]): string =>
  createHmac('sha256', secret).update(parts.join('\u0000')).digest('base64url').slice(0, 27)
