import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { row, sql } from '@/lib/db/sql'
import { isId } from '@/lib/kernel/id'
import { demand } from '@/lib/kernel/permission'
import type { Viewer } from '@/lib/kernel/viewer'
import { blankQuotes } from '@/lib/posts/blank-quotes'
import { quotedAndGone } from '@/lib/posts/visible.queries'
import { canReport } from './policy'

const Row = z.object({
  topicId: z.string(),
  slug: z.string(),
  title: z.string(),
  postId: z.string(),
  revisionId: z.string(),
  authorId: z.string(),
  author: z.string(),
  html: z.string(),
  blank: z.array(z.string()).nullable(),
})

export type ReportablePostView = Omit<z.infer<typeof Row>, 'blank'>

/** The post that a report would be about, as everybody sees it now. What is not visible does not exist. One statement. */
export async function reportablePost(
  viewer: Viewer,
  of: { slug: string; postId: string },
): Promise<ReportablePostView | null> {
  if (!isId(of.postId)) return null
  const found = await row(
    prisma,
    Row,
    sql`SELECT p."topicId"::text, t."slug", t."title", p."id"::text AS "postId", r."id"::text AS "revisionId",
        p."authorId"::text, u."name" AS "author", r."html",
        ${quotedAndGone(sql`t."id"`, sql`r."quotes"`)} AS "blank"
      FROM "Topic" t
      JOIN "Post" p ON p."topicId" = t."id"
      JOIN "PostRevision" r ON r."topicId" = p."topicId" AND r."id" = p."publishedRevisionId"
      JOIN "User" u ON u."id" = p."authorId"
      WHERE t."slug" = ${of.slug} AND t."state" <> 'draft' AND p."id" = ${of.postId}::uuid AND p."state" = 'LIVE'`,
  )
  if (!found) return null
  const { blank, ...post } = found
  demand(canReport(viewer, post))
  return { ...post, html: blankQuotes(post.html, blank ?? []) }
}
