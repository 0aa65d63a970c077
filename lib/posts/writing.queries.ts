import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { hotRow, row, sql } from '@/lib/db/sql'
import { type Member, mediates, moderates } from '@/lib/kernel/viewer'
import { siteSettings } from '@/lib/settings/queries'
import { topicStates } from '@/lib/topics/schema'
import { postStates } from './post-states'
import { type Hold, reasonToHold, type Submission } from './reason-to-hold'
import type { Screening } from './screening'
import { textHash } from './text-hash'
import { watchedWords } from './watched-words.queries'

const Facts = z.object({
  topicId: z.string(),
  slug: z.string(),
  title: z.string(),
  state: z.enum(topicStates),
  holdAll: z.boolean(),
  version: z.number(),
  /** The section of the block asked for; "" where there is none (any more). */
  sectionId: z.string(),
  parent: z
    .object({
      id: z.string(),
      rootId: z.string(),
      depth: z.number(),
      sectionId: z.string(),
      state: z.enum(postStates),
      /** It was visible once; what never was does not exist for who answers. */
      public: z.boolean(),
    })
    .nullable(),
  /** The post that this key made before. */
  existing: z.object({ id: z.string(), slug: z.string(), held: z.string().nullable() }).nullable(),
  published: z.number(),
  repeats: z.boolean(),
  /** Seconds to wait in slow mode. */
  wait: z.number(),
  /** Names by mention key. */
  people: z.record(z.string(), z.string()),
})
/** All that must be known before a text is taken: one statement. */
export type WritingFacts = z.infer<typeof Facts>

type Asked = {
  topic: { slug: string } | { id: string }
  text: string
  called: string[]
  parentId?: string
  sectionId?: string
  submitKey?: string
}

/** The topic, what is answered, and what counts about the author; null where there is no such topic. */
export async function writingFacts(author: Member, asked: Asked, tx?: Tx): Promise<WritingFacts | null> {
  const query = factsSql(author, asked)
  return tx ? row(tx, Facts, query) : hotRow(Facts, query)
}

const factsSql = (
  author: Member,
  asked: Asked,
) => sql`SELECT t."id"::text AS "topicId", t."slug", t."title", t."state"::text, t."holdAll", coalesce(a."shownVersion", 1) AS "version",
      coalesce((SELECT b."sectionId" FROM "Block" b WHERE b."topicId" = t."id" AND b."version" = a."shownVersion"
        AND b."blockId" = ${asked.sectionId ?? ''}), '') AS "sectionId",
      (SELECT jsonb_build_object('id', p."id", 'rootId', p."rootId", 'depth', p."depth", 'sectionId', p."sectionId", 'state', p."state",
          'public', p."publishedAt" IS NOT NULL)
        FROM "Post" p WHERE p."topicId" = t."id" AND p."id" = ${asked.parentId ?? null}::uuid) AS "parent",
      (SELECT jsonb_build_object('id', p."id", 'slug', o."slug", 'held', CASE WHEN p."state" = 'HELD' THEN p."hold"->>'reason' END)
        FROM "Post" p JOIN "Topic" o ON o."id" = p."topicId"
        WHERE p."authorId" = ${author.id}::uuid AND p."submitKey" = ${asked.submitKey ?? null}::text) AS "existing",
      CASE WHEN ${author.trust}::int > 0 THEN 20 ELSE (SELECT count(*)::int FROM (
        SELECT FROM "Post" p WHERE p."authorId" = ${author.id}::uuid AND p."state" = 'LIVE' LIMIT 20) n) END AS "published",
      EXISTS (SELECT FROM "Post" p WHERE p."authorId" = ${author.id}::uuid AND p."createdAt" > now() - interval '1 day'
        AND p."textHash" = ${textHash(asked.text)}) AS "repeats",
      CASE WHEN t."state" <> 'slow' THEN 0 ELSE coalesce((SELECT ceil(extract(epoch FROM
          max(p."createdAt") + make_interval(secs => t."slowSeconds") - now()))::int
        FROM "Post" p WHERE p."authorId" = ${author.id}::uuid AND p."topicId" = t."id"
          AND p."createdAt" > now() - make_interval(secs => t."slowSeconds")), 0) END AS "wait",
      ${
        asked.called.length
          ? sql`(SELECT coalesce(jsonb_object_agg(u."nameKey", u."name"), '{}') FROM "User" u
              WHERE u."nameKey" = ANY(${asked.called.slice(0, 100)}) AND u."erasedAt" IS NULL)`
          : sql`'{}'::jsonb`
      } AS "people"
    FROM "Topic" t LEFT JOIN "Article" a ON a."topicId" = t."id"
    WHERE ${'id' in asked.topic ? sql`t."id" = ${asked.topic.id}::uuid` : sql`t."slug" = ${asked.topic.slug}`}`

/** Why a text waits for review, or null; `unscreened`: it is shown though the outside check did not answer. */
export type Fate = { hold: Hold | null; unscreened: boolean }

/** What becomes of this text. Settings and watched words are kept per process; `ask` is the outside check, for what else would be shown. */
export async function fateOf(
  author: Member,
  facts: WritingFacts,
  text: { text: string; links: number },
  ask: () => Promise<Screening>,
): Promise<Fate> {
  const sent = { ...(await submission(author, facts)), ...text, watchedWords: await watchedWords() }
  const known = reasonToHold({ ...sent, screening: 'clear' })
  if (known || sent.author.staff) return { hold: known, unscreened: false }
  const screening = await ask()
  const hold = reasonToHold({ ...sent, screening })
  return { hold, unscreened: screening === 'away' && !hold }
}

/** What is known of the author, topic and site, before there is a text. */
export async function submission(
  author: Member,
  { topicId, holdAll, published, repeats }: Pick<WritingFacts, 'topicId' | 'holdAll' | 'published' | 'repeats'>,
): Promise<Omit<Submission, 'text' | 'links' | 'watchedWords' | 'screening'>> {
  return {
    author: { ...inOffice(author, topicId), trust: author.trust, published, repeats },
    topic: { holdAll },
    site: await siteSettings(),
  }
}

const inOffice = (author: Member, topicId: string) => ({
  staff: author.roles.length > 0 || moderates(author, topicId) || mediates(author, topicId),
  underHold: author.sanction?.kind === 'hold',
})
