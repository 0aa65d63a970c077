import { z } from 'zod'
import { hotRow, sql } from '@/lib/db/sql'
import { isId, newId } from '@/lib/kernel/id'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import { topicStates } from '@/lib/topics/schema'
import { blankQuotedWords } from './markdown/blank-quoted-words'
import { quotation } from './markdown/quote-rule'
import { permalink } from './permalink'
import { canEdit, canPost } from './policy'
import { hereSql } from './post-rows.queries'
import { postStates } from './post-states'
import { reasonToHoldAnything } from './reason-to-hold'
import type { ComposerView } from './views'
import { me, quotedAndGone, topicExists } from './visible.queries'
import { submission } from './writing.queries'

export type ComposerOf = {
  slug: string
  /** The post that is answered, and whether its words are quoted. */
  parentId?: string
  quote?: boolean
  sectionId?: string
  /** Comes to say why they took their stance: it is then shown unless they untick it. */
  showsStance?: boolean
  /** One's own post that is edited. */
  editId?: string
  /** A block, or words in it. */
  passage?: { blockId: string; version?: number; exact?: string; prefix?: string; suffix?: string }
}

const Row = z.object({
  topicId: z.string(),
  slug: z.string(),
  title: z.string(),
  state: z.enum(topicStates),
  version: z.number(),
  holdAll: z.boolean(),
  published: z.number(),
  hasStance: z.boolean(),
  section: z.object({ id: z.string(), title: z.string() }).nullable(),
  block: z.string().nullable(),
  parent: z
    .object({
      ...{ id: z.string(), name: z.string(), sectionId: z.string(), text: z.string(), excerpt: z.string() },
      blank: z.array(z.string()).nullable(),
    })
    .nullable(),
  edited: z
    .object({
      ...{ id: z.string(), authorId: z.string(), state: z.enum(postStates), sectionId: z.string() },
      ...{ revisionId: z.string(), text: z.string(), showsStance: z.boolean() },
    })
    .nullable(),
  draft: z
    .object({
      target: z.string(),
      text: z.string(),
      sequence: z.number(),
      savedAt: z.coerce.date(),
      kept: z.string().nullable(),
    })
    .nullable(),
})
type Facts = z.infer<typeof Row>

/**
 * The composer; null where nobody or not this viewer can write, or where what they would answer or edit is not there. A
 * visitor gets one that asks to sign in: a session may have ended while its text was being written. One statement.
 */
export async function composerOf(author: Viewer, of: ComposerOf): Promise<ComposerView | null> {
  if ([of.editId, of.parentId].some((id) => id !== undefined && !isId(id))) return null
  const target = targetOf(of)
  const facts = await hotRow(Row, composerSql(author, of, target))
  if (!facts || (of.parentId && !facts.parent) || (of.editId && !facts.edited) || (of.passage && facts.block === null))
    return null
  const { edited, parent, section, draft } = facts
  const can = edited && isMember(author) ? canEdit(author, facts, edited) : canPost(author, facts)
  if (!can.allowed && can.reason !== 'sign-in') return null
  return {
    topicId: facts.topicId,
    slug: facts.slug,
    topicTitle: facts.title,
    kind: edited ? 'edit' : 'reply',
    target,
    parentId: parent?.id ?? null,
    postId: edited?.id ?? null,
    revisionId: edited?.revisionId ?? null,
    sectionId: parent?.sectionId ?? section?.id ?? '',
    sectionTitle: section?.title ?? '',
    version: facts.version,
    submitKey: newId(),
    answering: parent && {
      id: parent.id,
      name: parent.name,
      excerpt: parent.excerpt,
      permalink: permalink(facts.slug, parent.id),
    },
    passage: of.passage ? passageOf(of.passage, facts) : null,
    draft,
    text: startingText(of, facts),
    showsStance: edited?.showsStance ?? (facts.hasStance && (of.showsStance ?? false)),
    hasStance: facts.hasStance,
    willWait: isMember(author) ? reasonToHoldAnything(await submission(author, { ...facts, repeats: false })) : null,
    can,
  }
}

function targetOf({ parentId, editId, passage, sectionId }: ComposerOf): string {
  if (editId) return `edit:${editId}`
  if (parentId) return `post:${parentId}`
  if (passage) return `passage:${passage.blockId}`
  return sectionId ? `section:${sectionId}` : 'topic'
}

// A block without words chosen is answered as a whole.
const passageOf = (passage: NonNullable<ComposerOf['passage']>, { version, block }: Facts) => ({
  version: passage.version ?? version,
  blockId: passage.blockId,
  exact: passage.exact ?? (block ?? '').trim().slice(0, 2000).trim(),
  prefix: passage.prefix ?? '',
  suffix: passage.suffix ?? '',
})

function startingText({ quote }: ComposerOf, { draft, edited, parent }: Facts): string {
  const text = draft?.text ?? edited?.text ?? ''
  if (!quote || !parent || text.includes(`post:${parent.id}`)) return text
  const words = quotation({
    id: parent.id,
    author: parent.name,
    text: blankQuotedWords(parent.text, parent.blank ?? []),
  })
  return text.trim() ? `${text.trimEnd()}\n\n${words}` : words
}

// A visitor edits nothing; until they have signed in again they see what everybody sees.
const ownText = (author: Viewer) => (isMember(author) ? sql`p."latestRevisionId"` : sql`p."publishedRevisionId"`)

const composerSql = (author: Viewer, of: ComposerOf, target: string) => sql`
  WITH here AS (${hereSql(author, sql`t."slug" = ${of.slug} AND ${topicExists(author)}`)})
  SELECT t."id"::text AS "topicId", t."slug", t."title", t."state"::text, t."version", o."holdAll",
    CASE WHEN ${isMember(author) ? author.trust : 1}::int > 0 THEN 20 ELSE (SELECT count(*)::int FROM (
      SELECT FROM "Post" p WHERE p."authorId" = ${me(author)} AND p."state" = 'LIVE' LIMIT 20) n) END AS "published",
    EXISTS (SELECT FROM "Poll" q JOIN "Ballot" b ON b."topicId" = q."topicId" AND b."pollId" = q."id" AND b."question" = q."currentQuestion"
      WHERE q."topicId" = t."id" AND q."main" AND b."voterId" = ${me(author)} AND cardinality(b."choice") > 0) AS "hasStance",
    (SELECT jsonb_build_object('id', b."blockId", 'title', b."text") FROM "Block" b
      WHERE b."topicId" = t."id" AND b."version" = t."version" AND b."blockId" = ${of.sectionId ?? ''}) AS "section",
    (SELECT b."text" FROM "Block" b WHERE b."topicId" = t."id" AND b."version" = coalesce(${of.passage?.version ?? null}::int, t."version")
      AND b."blockId" = ${of.passage?.blockId ?? ''}) AS "block",
    (SELECT jsonb_build_object('id', p."id", 'name', u."name", 'sectionId', p."sectionId", 'text', r."text",
        'blank', ${quotedAndGone(sql`t."id"`, sql`r."quotes"`)}, 'excerpt', left(parley_own_words(r."html"), 160))
      FROM "Post" p JOIN "User" u ON u."id" = p."authorId"
      JOIN "PostRevision" r ON r."topicId" = p."topicId" AND r."id" = p."publishedRevisionId"
      WHERE p."topicId" = t."id" AND p."id" = ${of.parentId ?? null}::uuid AND p."state" = 'LIVE') AS "parent",
    (SELECT jsonb_build_object('id', p."id", 'authorId', p."authorId", 'state', p."state", 'sectionId', p."sectionId",
        'revisionId', r."id", 'text', r."text", 'showsStance', p."showsStance")
      FROM "Post" p JOIN "PostRevision" r ON r."topicId" = p."topicId" AND r."id" = ${ownText(author)}
      WHERE p."topicId" = t."id" AND p."id" = ${of.editId ?? null}::uuid AND ${isMember(author) ? sql`p."authorId" = ${me(author)}` : sql`p."state" = 'LIVE'`}) AS "edited",
    (SELECT jsonb_build_object('target', d."target", 'text', d."text", 'sequence', d."sequence", 'savedAt', d."updatedAt", 'kept', d."kept")
      FROM "Draft" d WHERE d."topicId" = t."id" AND d."authorId" = ${me(author)} AND d."target" = ${target}) AS "draft"
  FROM here t JOIN "Topic" o ON o."id" = t."id"`
