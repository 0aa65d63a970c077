import type { Page } from '@playwright/test'
import { withDatabase } from './database'

/** What the addresses of a full site are made of. */
export type Facts = Record<
  | 'slug'
  | 'topicId'
  | 'post'
  | 'held'
  | 'removed'
  | 'edited'
  | 'section'
  | 'anchor'
  | 'block'
  | 'caseId'
  | 'heldCase'
  | 'decidedCase'
  | 'decision'
  | 'author',
  string
> & { polls: string[] }

/** Reads the facts of the demo's topic; `post` is a visible one. */
export const factsOf = (slug: string, post: string): Promise<Facts> =>
  withDatabase(async (db) => {
    const one = async (query: string, values: unknown[]): Promise<string> => {
      const value = (await db.query(query, values)).rows[0]?.found as string | undefined
      if (!value) throw new Error(`the demo has nothing for: ${query}`)
      return value
    }
    const topicId = await one('SELECT "id" AS found FROM "Topic" WHERE "slug" = $1', [slug])
    const ofTopic = (what: string, from: string, which: string) =>
      one(`SELECT "${what}" AS found FROM "${from}" WHERE "topicId" = $1 AND ${which} LIMIT 1`, [topicId])
    const ines = `"authorId" = (SELECT "id" FROM "User" WHERE "email" = 'new@parley.example')`
    const held = await ofTopic('id', 'Post', `"state" = 'HELD' AND ${ines}`)
    const pavel = `"authorId" = (SELECT "id" FROM "User" WHERE "email" = 'pavel@parley.example')`
    const removed = await ofTopic('id', 'Post', `"state" = 'REMOVED' AND ${pavel}`)
    const polls = await db.query('SELECT "slug" FROM "Poll" WHERE "topicId" = $1 ORDER BY "id"', [topicId])
    return {
      slug,
      topicId,
      post,
      held,
      removed,
      polls: polls.rows.map((poll: { slug: string }) => poll.slug),
      edited: await ofTopic(
        'id',
        'Post',
        `"state" = 'LIVE' AND (SELECT count(*) FROM "PostRevision" r WHERE r."postId" = "Post"."id") > 1`,
      ),
      section: await ofTopic('sectionId', 'Post', `"sectionId" <> ''`),
      anchor: await ofTopic('id', 'Anchor', 'true'),
      block: await ofTopic('blockId', 'Anchor', 'true'),
      caseId: await ofTopic('id', 'Case', `"state" = 'OPEN' AND "postId" <> '${held}'`),
      heldCase: await ofTopic('id', 'Case', `"postId" = '${held}'`),
      decidedCase: await ofTopic('id', 'Case', `"postId" = '${removed}'`),
      decision: await ofTopic('id', 'Decision', `"postId" = '${removed}'`),
      author: await one(
        'SELECT u."name" AS found FROM "Post" p JOIN "User" u ON u."id" = p."authorId" WHERE p."id" = $1',
        [post],
      ),
    }
  })

/** An editor starts to edit the article; answers the draft's id. */
export async function startDraft(editor: Page, slug: string): Promise<string> {
  await editor.goto(`/topics/${slug}/versions/new`)
  await editor.getByRole('button', { name: 'Edit the newest version' }).click()
  await editor.waitForURL('**/topics/drafts/*')
  return new URL(editor.url()).pathname.split('/').at(-1) ?? ''
}

/** "…{name}…" with its facts. */
export const filled = (path: string, facts: Partial<Facts> & { draft?: string }): string =>
  path.replace(/\{(\w+)\}/g, (whole, name: keyof Facts) =>
    facts[name] === undefined ? whole : encodeURIComponent(String(facts[name])),
  )
