import pino, { type Logger } from 'pino'
import { env } from '@/lib/env'

let made: Logger | undefined

/**
 * The process's own log: what went wrong and how long things took; never what people wrote or who voted how. Made at its
 * first use, so that the site builds without an environment.
 */
export const log: Logger = new Proxy({} as Logger, {
  get(_, key) {
    made ??= pino({ level: env.LOG_LEVEL, redact: ['*.password', '*.token', '*.text', '*.email', '*.choice'] })
    const value = Reflect.get(made, key, made)
    return typeof value === 'function' ? value.bind(made) : value
  },
})
