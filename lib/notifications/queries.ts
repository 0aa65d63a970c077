import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { row, rows, sql } from '@/lib/db/sql'
import { isId } from '@/lib/kernel/id'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import { kinds, placeOf, type Told } from './kinds'

const Row = z.object({
  id: z.string(),
  kind: z.enum(Object.keys(kinds) as [keyof typeof kinds]),
  payload: z.unknown(),
  at: z.date(),
  unread: z.boolean(),
  slug: z.string().nullable(),
  topic: z.string().nullable(),
  name: z.string().nullable(),
})

export type NotificationView = {
  id: string
  at: Date
  unread: boolean
  href: string
  /** The topic's title and the name of who did it, where there are any. */
  topic: string | null
  name: string | null
} & Told

export type NotificationPageView = { items: NotificationView[]; older: string | null }

const size = 30

const select = sql`SELECT n."id"::text, n."kind", n."payload", n."createdAt" AS "at", n."readAt" IS NULL AS "unread",
    t."slug", t."title" AS "topic", u."name"
  FROM "Notification" n
  LEFT JOIN "Topic" t ON t."id" = n."topicId"
  LEFT JOIN "User" u ON u."id" = (n."payload"->>'actorId')::uuid AND u."erasedAt" IS NULL`

/** One's own notifications, newest first, 30 from before an id. Rows of a kind that is no longer known are left out. */
export async function ownNotifications(
  viewer: Viewer,
  { before }: { before?: string } = {},
): Promise<NotificationPageView> {
  if (!isMember(viewer)) return { items: [], older: null }
  const from = isId(before) ? sql`AND n."id" < ${before}::uuid` : sql.empty
  const found = await rows(
    prisma,
    Row,
    sql`${select} WHERE n."userId" = ${viewer.id}::uuid AND n."kind" = ANY(${Object.keys(kinds)}) ${from}
      ORDER BY n."id" DESC LIMIT ${size + 1}`,
  )
  const page = found.slice(0, size)
  return { items: page.flatMap(viewOf), older: found.length > size ? (page.at(-1)?.id ?? null) : null }
}

/** One of one's own notifications, or null. */
export async function oneOwnNotification(viewer: Viewer, id: string): Promise<NotificationView | null> {
  if (!isMember(viewer)) return null
  const found = await row(
    prisma,
    Row,
    sql`${select} WHERE n."userId" = ${viewer.id}::uuid AND n."id" = ${id}::uuid AND n."kind" = ANY(${Object.keys(kinds)})`,
  )
  return (found && viewOf(found)[0]) ?? null
}

function viewOf({ kind, payload, slug, ...rest }: z.infer<typeof Row>): NotificationView[] {
  const parsed = kinds[kind].safeParse(payload)
  if (!parsed.success) return []
  const told = { kind, payload: parsed.data } as Told
  return [{ ...rest, ...told, href: placeOf(told, slug) }]
}

/** What the frame of every page says to its viewer. */
export type SignalsView = {
  /** Unread notifications, counted up to 100. */
  unread: number
  /** A moderator's warning waits to be read. */
  warned: boolean
}

/** How much waits to be read by a member; nothing for visitors. One statement on two indexes of its own. */
export async function signals(viewer: Viewer): Promise<SignalsView> {
  if (!isMember(viewer)) return { unread: 0, warned: false }
  const found = await row(
    prisma,
    z.object({ unread: z.number(), warned: z.boolean() }),
    sql`SELECT (SELECT count(*)::int FROM (SELECT 1 FROM "Notification"
        WHERE "userId" = ${viewer.id}::uuid AND "readAt" IS NULL LIMIT 100) n) AS "unread",
      EXISTS (SELECT 1 FROM "Sanction" s WHERE s."userId" = ${viewer.id}::uuid AND s."kind" = 'warn'
        AND s."readAt" IS NULL AND s."liftedAt" IS NULL) AS "warned"`,
  )
  return found ?? { unread: 0, warned: false }
}
