import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { exactTime, rows, type Sql, sql } from '@/lib/db/sql'
import type { Viewer } from '@/lib/kernel/viewer'
import { type Cursor, cursorOf, readCursor } from '@/lib/topics/cursor'
import { configurations } from './languages'
import { queryWords, waysToWrite } from './query-words'
import type { SearchInput } from './schema'
import { foundFrom, foundUntil, type SnippetPart, snippetParts } from './snippet'

const Row = z.object({
  kind: z.enum(['topic', 'block', 'post']),
  topicId: z.string(),
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  author: z.string().nullable(),
  key: z.string(),
  at: z.date(),
  headline: z.string(),
})

export type FoundView = {
  kind: 'topic' | 'block' | 'post'
  href: string
  topic: string
  /** Of a post; its author's name. */
  author: string | null
  at: Date
  snippet: SnippetPart[]
}

export type SearchView = {
  /** The words as they were searched; null where there was nothing to search for. */
  query: string | null
  articles: FoundView[]
  posts: FoundView[]
  /** Goes on among posts. */
  after: string | null
  /** Topics with a like title, where nothing was found. */
  maybe: { href: string; title: string }[]
}

const perPage = 20
const mostArticles = 8

/**
 * Articles by rank and posts by time, newest first, 20 a page, in what everybody may read: nothing held, hidden, removed or
 * of a draft. Words as in "exact words", or, -without. Three statements at most.
 */
export async function searchResults(_viewer: Viewer, { q, after }: SearchInput): Promise<SearchView> {
  const query = queryWords(q)
  if (query === null) return { query, articles: [], posts: [], after: null, maybe: [] }
  const from = readCursor(after)
  const [articles, posts] = await Promise.all([from ? [] : foundInArticles(query), foundPosts(query, from)])
  const page = posts.slice(0, perPage)
  const last = page.at(-1)
  const nothing = articles.length === 0 && page.length === 0 && !from
  return {
    query,
    articles: articles.map(viewOf),
    posts: page.map(viewOf),
    after: posts.length > perPage && last ? cursorOf({ at: last.key, id: last.id }) : null,
    maybe: nothing ? await likeTitles(query) : [],
  }
}

const asked = (config: string, query: string): Sql =>
  sql`websearch_to_tsquery(${config}::regconfig, parley_fold(${query}))`

/** Each row is matched with the configuration that it was indexed with. */
const matches = (query: string): Sql =>
  sql.join(
    configurations.map((config) => sql`(e."config" = ${config} AND e."words" @@ ${asked(config, query)})`),
    ' OR ',
  )

const options = `StartSel=${foundFrom}, StopSel=${foundUntil}, MaxWords=34, MinWords=16, ShortWord=2`

/** Headlines are made of the rows of one page only. */
const shown = (found: Sql, query: string, order: Sql): Sql => sql`WITH found AS (${found})
  SELECT f.*, ts_headline(f."config"::regconfig, f."text", ${asWritten(query)}, ${options}) AS "headline"
  FROM found f ORDER BY ${order}`

// The text keeps its capitals in the headline, so they are looked for there as well.
const asWritten = (query: string): Sql =>
  sql.join(
    waysToWrite(query).map((words) => sql`websearch_to_tsquery(f."config"::regconfig, ${words})`),
    ' || ',
  )

const columns = sql`e."kind", e."topicId"::text, e."id", e."config", e."text", t."slug", t."title", e."at", ${exactTime(sql`e."at"`)} AS "key"`

const foundInArticles = (query: string) =>
  rows(
    prisma,
    Row,
    shown(
      sql`SELECT ${columns}, NULL AS "author",
          ts_rank(e."words", websearch_to_tsquery(e."config"::regconfig, parley_fold(${query}))) + CASE e."kind" WHEN 'topic' THEN 1 ELSE 0 END AS "rank"
        FROM "SearchEntry" e JOIN "Topic" t ON t."id" = e."topicId" AND t."state" <> 'draft'
        WHERE e."kind" IN ('topic', 'block') AND (${matches(query)})
        ORDER BY "rank" DESC, e."at" DESC, e."id" LIMIT ${mostArticles}`,
      query,
      sql`f."rank" DESC, f."at" DESC, f."id"`,
    ),
  )

function foundPosts(query: string, from: Cursor | null) {
  const start = from ? sql`AND (e."at", e."id") < (${from.at}::timestamptz, ${from.id})` : sql.empty
  return rows(
    prisma,
    Row,
    shown(
      sql`SELECT ${columns}, u."name" AS "author"
        FROM "SearchEntry" e
        JOIN "Topic" t ON t."id" = e."topicId" AND t."state" <> 'draft'
        JOIN "Post" p ON p."topicId" = e."topicId" AND p."id" = e."id"::uuid AND p."state" = 'LIVE'
        LEFT JOIN "User" u ON u."id" = p."authorId"
        WHERE e."kind" = 'post' AND (${matches(query)}) ${start}
        ORDER BY e."at" DESC, e."id" DESC LIMIT ${perPage + 1}`,
      query,
      sql`f."at" DESC, f."id" DESC`,
    ),
  )
}

const Title = z.object({ slug: z.string(), title: z.string() })

async function likeTitles(query: string): Promise<SearchView['maybe']> {
  const found = await rows(
    prisma,
    Title,
    sql`SELECT t."slug", t."title" FROM "SearchEntry" e JOIN "Topic" t ON t."id" = e."topicId" AND t."state" <> 'draft'
      WHERE e."kind" = 'topic' AND ${query} <% e."text" ORDER BY ${query} <<-> e."text", t."id" LIMIT 5`,
  )
  return found.map(({ slug, title }) => ({ href: `/t/${slug}`, title }))
}

function viewOf({ kind, slug, id, title, author, at, headline }: z.infer<typeof Row>): FoundView {
  const topic = `/t/${slug}`
  const href = kind === 'post' ? `${topic}/posts/${id}` : kind === 'block' ? `${topic}#${id}` : topic
  return { kind, href, topic: title, author, at, snippet: snippetParts(headline) }
}
