import { createHash } from 'node:crypto'

const most = 500
const names = new Map<string, string>()

/**
 * The name under which a connection keeps a statement prepared, so that PostgreSQL plans it once and not at every call;
 * "" leaves it unnamed. From the second time on, and for at most 500 statements, so that one-offs cost no memory.
 */
export function statementName({ sql }: { sql: string }): string {
  const known = names.get(sql)
  if (known) return known
  if (names.size < most) names.set(sql, named(sql))
  return ''
}

const named = (sql: string) => `p${createHash('sha1').update(sql).digest('hex').slice(0, 20)}`
