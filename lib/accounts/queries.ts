import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { hotRow, sql } from '@/lib/db/sql'
import { locales } from '@/lib/kernel/locales.mjs'
import { demand } from '@/lib/kernel/permission'
import type { Member, Viewer } from '@/lib/kernel/viewer'
import { device } from './device'
import { lifetimes } from './lifetimes'
import type { LinkView } from './link-view'
import type { OwnAccountView } from './own-account-view'
import { canManageOwnAccount } from './policy'
import { hashToken } from './tokens'

const MemberRow = z.object({
  id: z.string(),
  name: z.string(),
  locale: z.enum(locales).catch('en'),
  roles: z.array(z.enum(['editor', 'moderator', 'admin'])),
  topicRoles: z.record(z.string(), z.enum(['moderator', 'mediator'])),
  emailVerified: z.boolean(),
  trust: z.number(),
  sanction: z
    .object({ kind: z.enum(['hold', 'suspend', 'ban']), until: z.coerce.date().nullable(), reason: z.string() })
    .nullable(),
  sessionId: z.string(),
  memberSince: z.date(),
})

/**
 * Whose session this cookie's token opens, with roles, topic roles and the gravest sanction in force: one statement a
 * request. Null when it is unknown, expired or revoked. Writes down the last use, at most every 5 minutes.
 */
export const memberBySession = (token: string): Promise<Member | null> =>
  hotRow(
    MemberRow,
    sql`WITH used AS (
      UPDATE "Session" SET "lastUsedAt" = now(), "expires" = now() + make_interval(secs => ${lifetimes.session})
      WHERE "sessionToken" = ${hashToken(token)} AND "expires" > now()
        AND "lastUsedAt" < now() - make_interval(secs => ${lifetimes.touch}))
    SELECT u."id"::text, u."name", u."locale", coalesce(u."roles"::text[], '{}') AS "roles", u."trust", u."createdAt" AS "memberSince",
      u."emailVerified" IS NOT NULL AS "emailVerified", s."id"::text AS "sessionId",
      (SELECT coalesce(jsonb_object_agg(m."topicId", m."role"), '{}') FROM "TopicMembership" m
        WHERE m."userId" = u."id") AS "topicRoles",
      (SELECT jsonb_build_object('kind', x."kind", 'until', x."until", 'reason', x."reason") FROM "Sanction" x
        WHERE x."userId" = u."id" AND x."kind" IN ('hold', 'suspend', 'ban') AND x."liftedAt" IS NULL
          AND (x."until" IS NULL OR x."until" > now())
        ORDER BY array_position(ARRAY['ban', 'suspend', 'hold'], x."kind"), x."until" DESC NULLS FIRST LIMIT 1) AS "sanction"
    FROM "Session" s JOIN "User" u ON u."id" = s."userId"
    WHERE s."sessionToken" = ${hashToken(token)} AND s."expires" > now() AND u."erasedAt" IS NULL`,
  )

/** Whom a mailed link is for, without using it (mail scanners open links); null when it is used, expired or unknown. */
export async function linkPreview(token: string): Promise<LinkView | null> {
  const asked = await prisma.oneTimeToken.findFirst({
    where: { tokenHash: hashToken(token), expires: { gt: new Date() } },
  })
  if (!asked) return null
  const user = await prisma.user.findUnique({ where: { email: asked.email }, select: { name: true } })
  return { purpose: asked.purpose, name: user?.name ?? asked.name ?? '', email: asked.email }
}

/** Everything that one's own settings page shows, in two statements; refuses with `sign-in`. */
export async function ownAccount(viewer: Viewer): Promise<OwnAccountView> {
  demand(canManageOwnAccount(viewer))
  const { id, sessionId } = viewer as Member
  const [user, sessions] = await Promise.all([
    prisma.user.findUniqueOrThrow({ where: { id }, include: { accounts: { select: { provider: true } } } }),
    prisma.session.findMany({
      where: { userId: id, expires: { gt: new Date() } },
      orderBy: [{ lastUsedAt: 'desc' }, { id: 'desc' }],
      take: 100,
    }),
  ])
  return {
    name: user.name,
    email: user.email,
    emailVerified: user.emailVerified !== null,
    hasPassword: user.passwordHash !== null,
    locale: user.locale,
    theme: user.theme ?? 'system',
    providers: user.accounts.map((a) => a.provider),
    sessions: sessions.map((s) => ({
      ...device(s.userAgent),
      id: s.id,
      current: s.id === sessionId,
      openedAt: s.createdAt,
      usedAt: s.lastUsedAt,
    })),
  }
}
