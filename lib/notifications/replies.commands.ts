import { z } from 'zod'
import { nameKey } from '@/lib/accounts/names'
import { prisma } from '@/lib/db/client'
import { rows, sql } from '@/lib/db/sql'
import { mentionedIn } from '@/lib/posts/markdown/mentioned-in'
import { tell } from './tell.commands'

export const ReplyJob = z.object({ topicId: z.uuid(), postId: z.uuid() })

const PostRow = z.object({ authorId: z.string(), html: z.string(), parentAuthorId: z.string().nullable() })
const Person = z.object({ id: z.string() })

/** People that one post can call. */
const most = 10

/** Job: tells whom a post answers and whom it names, each once, as long as it is visible. Nobody hears of their own. */
export async function tellReplies({ topicId, postId }: z.infer<typeof ReplyJob>): Promise<void> {
  const [post] = await rows(
    prisma,
    PostRow,
    sql`SELECT p."authorId"::text, r."html", q."authorId"::text AS "parentAuthorId"
      FROM "Post" p
      JOIN "PostRevision" r ON r."topicId" = p."topicId" AND r."id" = p."publishedRevisionId"
      LEFT JOIN "Post" q ON q."topicId" = p."topicId" AND q."id" = p."parentId"
      WHERE p."topicId" = ${topicId}::uuid AND p."id" = ${postId}::uuid AND p."state" = 'LIVE'`,
  )
  if (!post) return
  const payload = { actorId: post.authorId, postId }
  const answered = post.parentAuthorId && post.parentAuthorId !== post.authorId ? [post.parentAuthorId] : []
  await tell(answered, { kind: 'reply', topicId, payload, once: `post:${postId}` })
  const names = mentionedIn(post.html).slice(0, most)
  if (names.length === 0) return
  const named = await rows(
    prisma,
    Person,
    sql`SELECT "id"::text FROM "User" WHERE "nameKey" = ANY(${names.map(nameKey)}) AND "erasedAt" IS NULL AND "id" <> ${post.authorId}::uuid`,
  )
  await tell(
    named.map((n) => n.id),
    { kind: 'mention', topicId, payload, once: `post:${postId}` },
  )
}
