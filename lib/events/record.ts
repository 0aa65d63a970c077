import type { Tx } from '@/lib/db/client'
import { execute, type Sql, sql } from '@/lib/db/sql'
import { newId, siteId } from '@/lib/kernel/id'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import { catalog } from './catalog'
import type { Consequences, Happening, JobOrder } from './happenings'
import { appendLogLine } from './log'
import type { LogLine } from './log-line'
import { channel, type Notice } from './notice'

/** By whom it was done: a viewer, or a job of Parley's own. */
export type Actor = Viewer | 'parley'

/**
 * Records what happened in the transaction that did it, with all that follows from it by the catalogue: the public log
 * line, jobs (the outbox), and after the commit the notice to open pages and page caches.
 */
export async function record(tx: Tx, actor: Actor, event: Happening): Promise<void> {
  const { written, notify, jobs, line } = consequences(actor, event)
  await execute(
    tx,
    sql`WITH written AS (${written(sql`(SELECT) once`)})
    SELECT CASE WHEN ${notify}::text IS NULL THEN NULL ELSE pg_notify(${channel}, ${notify}::text) END`,
  )
  for (const job of jobs) await addJob(tx, job)
  if (line) await appendLogLine(tx, roleOf(actor, line), line)
}

/**
 * The same inside the statement that does it, for hot writes that would otherwise hold their locks across several round
 * trips: `written` is the body of a CTE and `told` an expression of its final SELECT; both happen once for each row of
 * `from`, a CTE of that statement. Only for kinds without a log line.
 */
export function recordWithin(actor: Actor, event: Happening, from: Sql): { written: Sql; told: Sql } {
  const { written, notify, jobs, line } = consequences(actor, event)
  if (line) throw new Error(`${event.kind} has a log line: record it in a transaction`)
  const told = [
    notify && sql`pg_notify(${channel}, ${notify}::text)::text`,
    ...jobs.map((job) => sql`(${jobSql(job)})."id"::text`),
  ]
  return {
    written: written(from),
    told: sql`concat(${sql.join(told.filter((part) => part !== null).concat(sql`''`))})`,
  }
}

function consequences(actor: Actor, event: Happening) {
  const { kind, ...payload } = event
  const follows = catalog[kind] as Consequences<Happening>
  const topicId = 'topicId' in event ? event.topicId : siteId
  const actorId = actor !== 'parley' && isMember(actor) ? actor.id : null
  const line = typeof follows.log === 'function' ? follows.log(event) : null
  const pages = new Set([...(follows.pages?.(event) ?? []), ...(line ? ['/log'] : [])])
  const notice: Notice = { pages: [...pages], live: follows.live?.(event) ?? null }
  return {
    written: (from: Sql) => sql`
      INSERT INTO "Event" ("topicId", "id", "kind", "actorId", "payload")
      SELECT ${topicId}::uuid, ${newId()}::uuid, ${kind}, ${actorId}::uuid, ${JSON.stringify(payload)}::jsonb FROM ${from}`,
    notify: notice.pages.length || notice.live ? JSON.stringify(notice) : null,
    jobs: follows.jobs?.(event) ?? [],
    line,
  }
}

/** Puts a job into the outbox: it runs after the commit, at least once. A `key` replaces the same job still waiting. */
export const addJob = (tx: Tx, job: JobOrder) => execute(tx, sql`SELECT ${jobSql(job)}`)

const jobSql = (
  job: JobOrder,
) => sql`graphile_worker.add_job(${job.task}, payload := ${JSON.stringify(job.payload)}::json,
  job_key := ${job.key ?? null}::text, run_at := ${job.runAt ?? null}::timestamptz)`

function roleOf(actor: Actor, line: LogLine): string {
  if (line.actorRole) return line.actorRole
  if (actor === 'parley') return 'automatic'
  if (!isMember(actor)) return 'visitor'
  const site = (['admin', 'moderator', 'editor'] as const).find((role) => actor.roles.includes(role))
  return site ?? (line.topicId && actor.topicRoles[line.topicId]) ?? 'member'
}
