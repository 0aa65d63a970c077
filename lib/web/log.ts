import pino from 'pino'
import { env } from '@/lib/env'

/** The process's own log: what went wrong and how long things took; never what people wrote or who voted how. */
export const log = pino({ level: env.LOG_LEVEL, redact: ['*.password', '*.token', '*.text', '*.email', '*.choice'] })
