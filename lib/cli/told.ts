import { Refusal } from '@/lib/kernel/refusal'
import words from '@/messages/en/errors.json'

const unreadable: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder',
  ENOTDIR: 'there is no such file',
  EACCES: 'it may not be read',
  ENAMETOOLONG: 'there is no such file',
}

/** What a command says of an error on one line, and the exit code: 1 refused, 2 not understood. Null for a bug. */
export function told(error: unknown, json: boolean): { said: string; code: number } | null {
  if (error instanceof Refusal) return { said: refusal(error, json), code: 1 }
  const { code = '', path = '', message } = error as NodeJS.ErrnoException
  if (code.startsWith('ERR_PARSE_ARGS')) return { said: message, code: 2 }
  const why = unreadable[code]
  if (!why) return null
  return {
    said: json ? JSON.stringify({ refused: 'unreadable', path, message: why }) : `${path || 'file'}: ${why}`,
    code: 1,
  }
}

function refusal({ reason, details }: Refusal, json: boolean): string {
  const { fields, values = {} } = details
  const key = Object.values(fields ?? {})[0] ?? reason
  const message = ((words as Record<string, string>)[key] ?? '').replace(/\{(\w+)\}/g, (_, name) => `${values[name]}`)
  if (json) return JSON.stringify({ refused: key, ...(message && { message }), ...details })
  return message ? `refused: ${key}: ${message}` : `refused: ${key}`
}
