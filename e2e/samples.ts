import type { Page } from '@playwright/test'
import { withDatabase } from './database'

/** What the addresses of a full site are made of. */
export type Facts = Record<
  'slug' | 'topicId' | 'post' | 'removed' | 'section' | 'anchor' | 'block' | 'caseId' | 'draft' | 'author',
  string
> & { polls: string[] }

/** Reads the facts of a topic; `draft` is an article draft that the editor starts now. */
export async function factsOf(slug: string, post: string, editor: Page): Promise<Facts> {
  await editor.goto(`/topics/${slug}/versions/new`)
  await editor.getByRole('button', { name: 'Edit the newest version' }).click()
  await editor.waitForURL('**/topics/drafts/*')
  const draft = new URL(editor.url()).pathname.split('/').at(-1) ?? ''
  return withDatabase(async (db) => {
    const one = async (query: string, values: unknown[]): Promise<string> => {
      const value = (await db.query(query, values)).rows[0]?.found as string | undefined
      if (!value) throw new Error(`the demo has nothing for: ${query}`)
      return value
    }
    const topicId = await one('SELECT "id" AS found FROM "Topic" WHERE "slug" = $1', [slug])
    const ofTopic = (query: string) => one(query, [topicId])
    const polls = await db.query('SELECT "slug" FROM "Poll" WHERE "topicId" = $1 ORDER BY "id"', [topicId])
    return {
      slug,
      topicId,
      post,
      draft,
      polls: polls.rows.map((poll: { slug: string }) => poll.slug),
      removed: await ofTopic(`SELECT "id" AS found FROM "Post" WHERE "topicId" = $1 AND "state" = 'REMOVED' LIMIT 1`),
      section: await ofTopic(
        `SELECT "sectionId" AS found FROM "Post" WHERE "topicId" = $1 AND "sectionId" <> '' LIMIT 1`,
      ),
      anchor: await ofTopic('SELECT "id" AS found FROM "Anchor" WHERE "topicId" = $1 LIMIT 1'),
      block: await ofTopic('SELECT "blockId" AS found FROM "Anchor" WHERE "topicId" = $1 LIMIT 1'),
      caseId: await ofTopic('SELECT "id" AS found FROM "Case" WHERE "topicId" = $1 ORDER BY "id" LIMIT 1'),
      author: await one(
        'SELECT u."name" AS found FROM "Post" p JOIN "User" u ON u."id" = p."authorId" WHERE p."id" = $1',
        [post],
      ),
    }
  })
}

/** The queries worth asking of each pattern; what a pattern's parameters stand for is in `parameters`. */
const queries: Record<string, string[] | { skipped: string }> = {
  '/': ['', '?after=x'],
  '/about': [''],
  '/api/auth/[...nextauth]': ['session', 'providers', 'csrf'],
  '/api/health': [''],
  '/api/v1/account/export': [''],
  '/api/v1/log': [''],
  '/api/v1/notifications': [''],
  '/api/v1/review': [''],
  '/api/v1/review/[topicId]/[caseId]': [''],
  '/api/v1/search': ['?q=sanctions', '?q=support'],
  '/api/v1/topics/[slug]/polls/[poll]': [''],
  '/api/v1/topics/[slug]/polls/[poll]/results': ['', '?by=track', '?version=1'],
  '/api/v1/topics/[slug]/posts': ['', '?order=newest', '?order=valued', '?section={section}'],
  '/api/v1/topics/[slug]/posts/[id]': [''],
  '/api/v1/topics/[slug]/posts/[id]/revisions': [''],
  '/api/v1/topics/[slug]/posts/new': ['', '?after={post}'],
  '/check-mail': [''],
  '/farewell': [''],
  '/feeds/t/[slug]': [''],
  '/feeds/topics.xml': [''],
  '/forgot-password': [''],
  '/live': { skipped: 'a stream: listened to while the worlds change' },
  '/log': ['', '?topic={topicId}'],
  '/magic-link': [''],
  '/mail': [''],
  '/manifest.webmanifest': [''],
  '/notifications': [''],
  '/notifications/[id]': [''],
  '/notifications/decisions/[id]': [''],
  '/notifications/standing': [''],
  '/people': ['', '?search=a'],
  '/people/[name]': [''],
  '/people/[name]/manage': [''],
  '/polls': [''],
  '/polls/[slug]/[poll]': [''],
  '/polls/attributes': [''],
  '/polls/new': ['', '?topic={slug}'],
  '/privacy': [''],
  '/register': [''],
  '/reset-password': [''],
  '/review': [''],
  '/review/[topicId]/[caseId]': ['', '?ground=2'],
  '/robots.txt': [''],
  '/rules': [''],
  '/search': ['?q=sanctions', '?q=support'],
  '/settings': [''],
  '/sign-in': ['', '?returnTo=/t/{slug}'],
  '/site': [''],
  '/sitemap.xml': [''],
  '/t/[slug]': [
    '',
    '?order=newest',
    '?order=valued',
    '?section={section}',
    '?post={post}',
    '?passage={anchor}',
    '?block={block}',
    '?reply={post}&quote=1',
    '?poll=1',
  ],
  '/t/[slug]/corrections': [''],
  '/t/[slug]/corrections/new': ['?block={block}'],
  '/t/[slug]/picture.png': [''],
  '/t/[slug]/polls': [''],
  '/t/[slug]/polls/[poll]': ['', '?version=1', '?by=track'],
  '/t/[slug]/polls/[poll]/picture.png': [''],
  '/t/[slug]/polls/[poll]/results.csv': ['', '?by=track'],
  '/t/[slug]/polls/report': [''],
  '/t/[slug]/posts/[id]': ['', '?branch=1'],
  '/t/[slug]/posts/[id]/edit': [''],
  '/t/[slug]/posts/[id]/report': [''],
  '/t/[slug]/posts/[id]/revisions': [''],
  '/t/[slug]/posts/new': ['', '?post={post}'],
  '/t/[slug]/versions': [''],
  '/t/[slug]/versions/[number]': [''],
  '/t/[slug]/versions/[number]/changes': [''],
  '/t/[slug]/versions/passages': [''],
  '/topics': [''],
  '/topics/[slug]/versions/new': [''],
  '/topics/drafts/[id]': [''],
  '/topics/new': [''],
  '/verify': [''],
  '/words': [''],
}

/** Every address to ask for; throws for a route that nobody has thought of, and for a thought without a route. */
export function addresses(patterns: string[], facts: Facts): string[] {
  const unknown = patterns.filter((pattern) => !queries[pattern])
  const gone = Object.keys(queries).filter((pattern) => !patterns.includes(pattern))
  if (unknown.length || gone.length)
    throw new Error(
      `e2e/samples.ts: say what to ask of ${unknown.join(', ') || '–'}; there is no ${gone.join(', ') || '–'}`,
    )
  return patterns.flatMap((pattern) => {
    const asked = queries[pattern]
    if (!Array.isArray(asked)) return []
    return parameters(pattern, facts).flatMap((path) =>
      asked.map((query) =>
        pattern.includes('[...')
          ? path.replace(/\[\.\.\.\w+\]/, query)
          : path + query.replace(/\{(\w+)\}/g, (_, name: keyof Facts) => encodeURIComponent(String(facts[name]))),
      ),
    )
  })
}

function parameters(pattern: string, facts: Facts): string[] {
  const id = pattern.startsWith('/topics/drafts') ? facts.draft : facts.post
  const one: Record<string, string> = {
    slug: facts.slug,
    topicId: facts.topicId,
    caseId: facts.caseId,
    name: encodeURIComponent(facts.author),
    number: '1',
    id,
  }
  const filled = pattern.replace(/\[(\w+)\]/g, (whole, name: string) => one[name] ?? whole)
  return filled.includes('[poll]') ? facts.polls.map((poll) => filled.replace('[poll]', poll)) : [filled]
}
