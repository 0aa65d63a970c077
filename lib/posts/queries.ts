import { z } from 'zod'
import { wordChanges } from '@/lib/articles/word-changes'
import { prisma } from '@/lib/db/client'
import { row, rows, sql } from '@/lib/db/sql'
import type { Viewer } from '@/lib/kernel/viewer'
import { type BranchOf, branchOf, onePostOf, type PostOf } from './branch.queries'
import { type ComposerOf, composerOf } from './composer.queries'
import { pageRows } from './discussion.queries'
import { discussionView } from './discussion-view'
import { blankQuotedWords } from './markdown/blank-quoted-words'
import { permalink } from './permalink'
import { readsHidden } from './policy'
import type { PostsQuery } from './schema'
import type { BranchView, ComposerView, DiscussionView, PostView, RevisionsView } from './views'
import { me, quotedAndGone, topicExists } from './visible.queries'

export type { ComposerOf }

/** A page of the discussion; null where there is no such topic, passage or post for this viewer. One or two statements. */
export async function discussionPage(viewer: Viewer, of: PostsQuery): Promise<DiscussionView | null> {
  const page = await pageRows(viewer, of)
  return page && discussionView(viewer, of, page)
}

/** The branch of a post with its replies, 50 a page; null as for what never was. */
export const branchPage = (viewer: Viewer, of: BranchOf): Promise<BranchView | null> => branchOf(viewer, of)

/** One post, for the pages that edit, delete or report it; null as for what never was. */
export async function onePost(viewer: Viewer, of: PostOf): Promise<PostView | null> {
  return (await onePostOf(viewer, of))?.post ?? null
}

/** What the composer needs; null where nobody can write, and where what it answers or edits is not there. */
export const composer = (viewer: Viewer, of: ComposerOf): Promise<ComposerView | null> => composerOf(viewer, of)

const Since = z.object({ slug: z.string(), count: z.number(), first: z.string().nullable() })

/** Replies by others published since `newestAt` of a view: how many (at most 100) and the first of them. */
export async function newSince(
  viewer: Viewer,
  { slug, since }: { slug: string; since: string },
): Promise<{ count: number; firstPermalink: string | null } | null> {
  const found = await row(
    prisma,
    Since,
    sql`SELECT t."slug", count(n."id")::int AS "count", (array_agg(n."id"::text ORDER BY n."publishedAt", n."id"))[1] AS "first"
      FROM "Topic" t LEFT JOIN LATERAL (
        SELECT p."id", p."publishedAt" FROM "Post" p WHERE p."topicId" = t."id" AND p."publishedAt" > ${since}::timestamptz
          AND p."state" = 'LIVE' AND p."authorId" IS DISTINCT FROM ${me(viewer)}
        ORDER BY p."publishedAt", p."id" LIMIT 100) n ON true
      WHERE t."slug" = ${slug} AND ${topicExists(viewer)} GROUP BY t."slug"`,
  )
  return found && { count: found.count, firstPermalink: found.first && permalink(found.slug, found.first) }
}

const Revision = z.object({
  id: z.string(),
  number: z.number(),
  at: z.date(),
  state: z.enum(['PENDING', 'PUBLISHED', 'SUPERSEDED', 'REJECTED']),
  text: z.string(),
  blank: z.array(z.string()).nullable(),
})

/** The texts of a post that the viewer may compare, oldest first; null as for what never was. Two statements. */
export async function revisionsOf(viewer: Viewer, of: PostOf): Promise<RevisionsView | null> {
  const found = await onePostOf(viewer, of)
  if (!found || found.post.html === null) return null
  const { post, topicTitle } = found
  const all = readsHidden(viewer, post.topicId, { authorId: post.author?.id ?? '' })
  const texts = await rows(
    prisma,
    Revision,
    sql`SELECT "id"::text, "number", coalesce("publishedAt", "createdAt") AS "at", "state"::text, "text",
        ${quotedAndGone(sql`"topicId"`, sql`"quotes"`)} AS "blank" FROM "PostRevision"
      WHERE "topicId" = ${post.topicId}::uuid AND "postId" = ${post.id}::uuid 
        AND ("publishedAt" IS NOT NULL AND "state" IN ('PUBLISHED', 'SUPERSEDED') OR ${all})
      ORDER BY "number" LIMIT 200`,
  )
  const words = texts.map(({ text, blank }) => blankQuotedWords(text, blank ?? []))
  const revisions = texts.map(({ text: _text, blank: _blank, ...revision }, i) => ({
    ...revision,
    changes: wordChanges(words[i - 1] ?? '', words[i] ?? '').map((part) => ({ kind: part.change, text: part.text })),
  }))
  return { post, topicTitle, revisions }
}
