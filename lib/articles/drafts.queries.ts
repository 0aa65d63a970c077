import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { row, rows, sql } from '@/lib/db/sql'
import { demand } from '@/lib/kernel/permission'
import type { Viewer } from '@/lib/kernel/viewer'
import type { DraftArticle, DraftView } from './draft-view'
import { editableText } from './edit-blocks'
import { canEditArticles } from './policy'

const DraftRow = z.object({
  id: z.string(),
  sequence: z.number(),
  origin: z.string(),
  updatedAt: z.date(),
  parsed: z.unknown(),
  basedOn: z.number(),
  topicId: z.string().nullable(),
  slug: z.string().nullable(),
  title: z.string().nullable(),
  latest: z.number().nullable(),
  corrections: z.array(z.object({ id: z.string(), exact: z.string(), proposed: z.string(), by: z.string() })),
})

/** A draft as an editor works on it, with the topic's open corrections. One statement; null where there is none. */
export async function draftView(viewer: Viewer, id: string): Promise<DraftView | null> {
  demand(canEditArticles(viewer))
  const found = await row(
    prisma,
    DraftRow,
    sql`SELECT d."id"::text, d."sequence", d."origin", d."updatedAt", d."parsed", d."basedOn", d."topicId"::text, t."slug", t."title",
        (SELECT max(v."number") FROM "ArticleVersion" v WHERE v."topicId" = d."topicId") AS "latest",
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c."id", 'exact', c."exact", 'proposed', c."proposed", 'by', u."name")
            ORDER BY c."createdAt"), '[]')
          FROM "Correction" c JOIN "User" u ON u."id" = c."authorId"
          WHERE c."topicId" = d."topicId" AND c."state" = 'open') AS "corrections"
      FROM "ArticleDraft" d LEFT JOIN "Topic" t ON t."id" = d."topicId" WHERE d."id"::text = ${id}`,
  )
  if (!found) return null
  const article = found.parsed as DraftArticle
  const { sequence, origin, updatedAt, corrections } = found
  const { topicId, slug, title, latest, basedOn } = found
  const topic = topicId && slug && title ? { id: topicId, slug, title, basedOn, latest: latest ?? 0 } : null
  const blocks = article.blocks.map((block) => ({
    kind: block.kind,
    level: block.level,
    text: editableText(block),
    lead: Boolean(block.data?.lead),
  }))
  return { id: found.id, sequence, origin, updatedAt, article, blocks, topic, corrections }
}

const Line = z.object({
  id: z.string(),
  title: z.string(),
  origin: z.string(),
  updatedAt: z.date(),
  topic: z.string().nullable(),
})
export type DraftLineView = z.infer<typeof Line>

/** Every draft that is worked on, newest first, at most 30. */
export const allDrafts = (viewer: Viewer): Promise<DraftLineView[]> => lines(viewer, sql`true`)

/** Drafts of new topics, or of one topic's next version; newest first, at most 30. */
export const draftLines = (viewer: Viewer, topicId?: string): Promise<DraftLineView[]> =>
  lines(viewer, topicId ? sql`d."topicId" = ${topicId}::uuid` : sql`d."topicId" IS NULL`)

function lines(viewer: Viewer, of: ReturnType<typeof sql>) {
  demand(canEditArticles(viewer))
  return rows(
    prisma,
    Line,
    sql`SELECT d."id"::text, coalesce(d."parsed"->>'title', '') AS "title", d."origin", d."updatedAt", t."title" AS "topic"
      FROM "ArticleDraft" d LEFT JOIN "Topic" t ON t."id" = d."topicId" WHERE ${of} ORDER BY d."updatedAt" DESC LIMIT 30`,
  )
}
