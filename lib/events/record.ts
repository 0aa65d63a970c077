import type { Tx } from '@/lib/db/client'
import { execute, sql } from '@/lib/db/sql'
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
  const { kind, ...payload } = event
  const follows = catalog[kind] as Consequences<Happening>
  const topicId = 'topicId' in event ? event.topicId : siteId
  const actorId = actor !== 'parley' && isMember(actor) ? actor.id : null
  const notice: Notice = { pages: follows.pages?.(event) ?? [], live: follows.live?.(event) ?? null }
  const notify = notice.pages.length || notice.live ? JSON.stringify(notice) : null
  await execute(
    tx,
    sql`WITH written AS (
      INSERT INTO "Event" ("topicId", "id", "kind", "actorId", "payload")
      VALUES (${topicId}::uuid, ${newId()}::uuid, ${kind}, ${actorId}::uuid, ${JSON.stringify(payload)}::jsonb))
    SELECT CASE WHEN ${notify}::text IS NULL THEN NULL ELSE pg_notify(${channel}, ${notify}::text) END`,
  )
  for (const job of follows.jobs?.(event) ?? []) await addJob(tx, job)
  const line = typeof follows.log === 'function' ? follows.log(event) : null
  if (line) await appendLogLine(tx, roleOf(actor, line), line)
}

/** Puts a job into the outbox: it runs after the commit, at least once. A `key` replaces the same job still waiting. */
export const addJob = (tx: Tx, job: JobOrder) =>
  execute(
    tx,
    sql`SELECT graphile_worker.add_job(${job.task}, payload := ${JSON.stringify(job.payload)}::json,
      job_key := ${job.key ?? null}::text, run_at := ${job.runAt ?? null}::timestamptz)`,
  )

function roleOf(actor: Actor, line: LogLine): string {
  if (line.actorRole) return line.actorRole
  if (actor === 'parley') return 'automatic'
  if (!isMember(actor)) return 'visitor'
  const site = (['admin', 'moderator', 'editor'] as const).find((role) => actor.roles.includes(role))
  return site ?? (line.topicId && actor.topicRoles[line.topicId]) ?? 'member'
}
