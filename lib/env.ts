import { z } from 'zod'

const flag = z.enum(['0', '1', 'true', 'false']).transform((v) => v === '1' || v === 'true')

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** Where readers reach the site; cookies are Secure when it is https. */
  SITE_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  /** postgresql://user:password@host:port/database, also through PgBouncer in transaction mode. */
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgresql://'),
  /** Past PgBouncer: for LISTEN, the worker and migrations. DATABASE_URL where unset. */
  DIRECT_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgresql://')
    .optional(),
  /** Signs sessions, stamps and per-voter shuffles. */
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters'),
  /** Set by `npm start` where it made the demo: shows the demo accounts and caught mail. */
  DEMO: flag.default(false),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().default('Parley <parley@localhost>'),
  GITHUB_ID: z.string().optional(),
  GITHUB_SECRET: z.string().optional(),
  GOOGLE_ID: z.string().optional(),
  GOOGLE_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('Single sign-on'),
  OIDC_ISSUER: z.url().optional(),
  OIDC_ID: z.string().optional(),
  OIDC_SECRET: z.string().optional(),
  /** A service that looks at every text before it is shown; see lib/posts/screening.ts. */
  SCREEN_URL: z.url({ protocol: /^https?$/ }).optional(),
  SCREEN_TOKEN: z.string().optional(),
  /** `off` where `npm run parley -- worker` runs jobs in a process of its own. */
  WORKER: z.enum(['on', 'off']).default('on'),
  /** Requests a minute that one address may write; tests raise it. */
  WRITE_LIMIT: z.coerce.number().int().positive().default(60),
  /** How many reverse proxies of one's own are in front: whose word about the reader's address is taken. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(9).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** `off` behind a PgBouncer in transaction mode that keeps no prepared statements (before 1.21). */
  PREPARE: z.enum(['on', 'off']).default('on'),
  POOL_SIZE: z.coerce.number().int().min(1).max(50).default(10),
})

export type Env = z.infer<typeof schema>

/** Reads an environment; throws one line per problem. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, v]) => v !== ''))
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((i) => `  ${i.path.join('.')}: ${i.message}`)
  throw new Error(`The environment is not right:\n${lines.join('\n')}`)
}

let read: Env | undefined

/** The environment of this process, read and checked once. */
export const env = new Proxy({} as Env, {
  get(_, key) {
    if (!read) {
      read = readEnv(process.env)
      process.env.NEXTAUTH_URL ??= read.SITE_URL // next-auth reads it there
    }
    return read[key as keyof Env]
  },
})
