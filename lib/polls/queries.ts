import { prisma } from '@/lib/db/client'
import { sql } from '@/lib/db/sql'
import { env } from '@/lib/env'
import { edits, type Viewer } from '@/lib/kernel/viewer'
import { cardRows } from './card-row.queries'
import { cardView, type PollCardView } from './card-view'

/** All polls of a topic as this viewer sees them, the main one first. One statement. */
export async function pollCards(
  viewer: Viewer,
  topicId: string,
  seenBefore: readonly string[] = [],
): Promise<PollCardView[]> {
  const found = await cardRows(viewer, sql`t."id" = ${topicId}::uuid`)
  return found.map((row) =>
    cardView(viewer, row, { secret: env.AUTH_SECRET, sawResults: seenBefore.includes(row.pollId) }),
  )
}

/**
 * One poll by its address, at an earlier question version if asked; null where there is none or the
 * topic is a draft. `seenBefore`: polls whose results this browser asked for without signing in.
 */
export async function pollCard(
  viewer: Viewer,
  at: { slug: string; poll: string; version?: number },
  seenBefore: readonly string[] = [],
): Promise<PollCardView | null> {
  const visible = edits(viewer) ? sql`true` : sql`t."state" <> 'draft'`
  const which = sql`t."slug" = ${at.slug} AND p."slug" = ${at.poll} AND ${visible}`
  const [row] = await cardRows(viewer, which, at.version ?? null)
  return row ? cardView(viewer, row, { secret: env.AUTH_SECRET, sawResults: seenBefore.includes(row.pollId) }) : null
}

/** A topic's polls by its slug, for the list; null where the viewer may not see the topic. */
export async function topicPolls(viewer: Viewer, slug: string, seenBefore: readonly string[] = []) {
  const topic = await prisma.topic.findUnique({
    where: { slug },
    select: { id: true, slug: true, title: true, state: true },
  })
  if (!topic || (topic.state === 'draft' && !edits(viewer))) return null
  const { id, title } = topic
  return { topic: { id, slug, title }, polls: await pollCards(viewer, id, seenBefore) }
}
