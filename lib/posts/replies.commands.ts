import { z } from 'zod'
import { createAnchor } from '@/lib/articles/anchors.commands'
import type { Tx } from '@/lib/db/client'
import { execute, hotRows, rows, sql } from '@/lib/db/sql'
import { retried, transact } from '@/lib/db/transact'
import { recordWithin } from '@/lib/events/record'
import { newId } from '@/lib/kernel/id'
import { demand } from '@/lib/kernel/permission'
import { notFound, Refusal } from '@/lib/kernel/refusal'
import { isMember, type Member, mediates, moderates, type Viewer } from '@/lib/kernel/viewer'
import { checkedText, type RenderedText } from './checked-text'
import { calledIn } from './markdown/render-post'
import { permalink } from './permalink'
import { canPost, canReply } from './policy'
import type { ReplyInput } from './schema'
import { screened } from './screening'
import { textHash } from './text-hash'
import { type Fate, fateOf, type WritingFacts, writingFacts } from './writing.queries'

/** `held`: the reason why it waits, null where everybody sees it. */
export type Posted = { id: string; held: string | null; permalink: string }

/**
 * Posts a reply to a topic, a section, a passage or a post. The same key by the same author is the same post, however
 * often and however parallel it is sent. Refuses what the topic, the person's standing, slow mode or the text's limits do
 * not allow, and answers to what is not (or no longer) visible.
 */
export async function postReply(viewer: Viewer, input: ReplyInput): Promise<Posted> {
  const facts = isMember(viewer) ? await writingFacts(viewer, asked(input)) : null
  if (!isMember(viewer)) throw new Refusal('sign-in')
  if (!facts || facts.state === 'draft') throw notFound()
  if (facts.existing) return posted(facts.existing)
  demandRoom(viewer, facts, input)
  const id = newId()
  const text = checkedText({ text: input.text, postId: id, slug: facts.slug, people: facts.people })
  const fate = await fateOf(viewer, facts, text, () => screened(input.text))
  const written = await write({ viewer, input, facts, id, text, fate })
  return written ? posted({ id, slug: facts.slug, held: fate.hold?.reason ?? null }) : sentBefore(viewer, input)
}

const asked = (input: ReplyInput) => ({ topic: { slug: input.slug }, called: calledIn(input.text), ...input })

const posted = ({ id, slug, held }: { id: string; slug: string; held: string | null }): Posted => ({
  id,
  held,
  permalink: permalink(slug, id),
})

function demandRoom(viewer: Member, facts: WritingFacts, { parentId }: ReplyInput) {
  if (parentId && !facts.parent?.public) throw notFound()
  demand(facts.parent ? canReply(viewer, facts, facts.parent) : canPost(viewer, facts))
  const inOffice = moderates(viewer, facts.topicId) || mediates(viewer, facts.topicId)
  if (facts.wait > 0 && !inOffice) throw new Refusal('slow-mode', { values: { seconds: facts.wait } })
}

// Another of the same sendings was quicker, or the topic or the answered post changed in this moment.
async function sentBefore(viewer: Member, input: ReplyInput): Promise<Posted> {
  const now = await writingFacts(viewer, asked(input))
  if (now?.existing) return posted(now.existing)
  if (now) demandRoom(viewer, now, input)
  throw new Refusal('conflict')
}

type Writing = {
  viewer: Member
  input: ReplyInput
  facts: WritingFacts
  id: string
  text: RenderedText
  fate: Fate
}

// One statement where nothing else is written or awaited: every count of a busy topic is locked until its commit, and no longer.
function write(writing: Writing): Promise<boolean> {
  const { input, facts } = writing
  const { topicId } = facts
  const plain = { id: null, sectionId: facts.sectionId }
  const passage = input.blockId && input.exact
  if (!passage && facts.state !== 'slow') return retried(() => insert(writing, plain))
  return transact(async (tx) => {
    if (facts.state === 'slow' && !(await inTurn(tx, writing))) return false
    if (!passage) return insert(writing, plain, tx)
    const anchor = await createAnchor(tx, { ...input, topicId, version: input.version ?? facts.version })
    const inserted = await insert(writing, anchor, tx)
    if (!inserted) await tx.anchor.delete({ where: { topicId_id: { topicId, id: anchor.id } } })
    return inserted
  })
}

/** In slow mode, one reply of a person at a time: another that is sent beside it is refused. False where it was sent before. */
async function inTurn(tx: Tx, { viewer, input, facts }: Writing): Promise<boolean> {
  await execute(tx, sql`SELECT pg_advisory_xact_lock(hashtextextended(${`slow ${facts.topicId} ${viewer.id}`}, 0))`)
  const now = await writingFacts(viewer, asked(input), tx)
  if (!now || now.existing) return false
  demandRoom(viewer, now, input)
  return true
}

type Anchored = { id: string | null; sectionId: string }

async function insert({ viewer, input, facts, id, text, fate }: Writing, anchor: Anchored, tx?: Tx): Promise<boolean> {
  const { topicId, parent } = facts
  const { hold, unscreened } = fate
  const revisionId = newId()
  const at = { topicId, postId: id, authorId: viewer.id }
  const concerns = parent || Object.keys(facts.people).length > 0 ? undefined : (false as const)
  const { written, told } = recordWithin(
    viewer,
    hold
      ? { kind: 'post.held', ...at, reason: hold.reason }
      : { kind: 'post.published', ...at, slug: facts.slug, concerns },
    sql`post`,
  )
  const query = sql`WITH post AS (
      INSERT INTO "Post" ("topicId", "id", "authorId", "submitKey", "parentId", "rootId", "depth", "sectionId", "anchorId",
        "articleVersion", "state", "hold", "publishedRevisionId", "latestRevisionId", "showsStance", "textHash", "createdAt", "publishedAt")
      SELECT t."id", ${id}::uuid, ${viewer.id}::uuid, ${input.submitKey}, ${parent?.id ?? null}::uuid, ${parent?.rootId ?? id}::uuid,
        ${parent ? parent.depth + 1 : 0}::int, ${parent?.sectionId ?? anchor.sectionId}, ${anchor.id}::uuid,
        ${Math.min(input.version ?? facts.version, facts.version)}::int, ${hold ? 'HELD' : 'LIVE'}::"PostState",
        ${hold && JSON.stringify(hold)}::jsonb, ${hold ? null : revisionId}::uuid, ${revisionId}::uuid, ${input.showsStance},
        ${textHash(input.text)}, now(), CASE WHEN ${hold === null} THEN now() END
      FROM "Topic" t WHERE t."id" = ${topicId}::uuid AND t."state" IN ('open', 'slow') AND (${parent?.id ?? null}::uuid IS NULL
        OR EXISTS (SELECT FROM "Post" p WHERE p."topicId" = t."id" AND p."id" = ${parent?.id ?? null}::uuid AND p."state" = 'LIVE'))
      ON CONFLICT ("authorId", "submitKey") DO NOTHING RETURNING "topicId", "id", "createdAt", "publishedAt"),
    draft AS (
      DELETE FROM "Draft" d USING post WHERE d."topicId" = post."topicId" AND d."authorId" = ${viewer.id}::uuid
        AND d."target" = ${draftTarget(input)}),
    revision AS (
      INSERT INTO "PostRevision" ("topicId", "id", "postId", "number", "state", "text", "html", "rendererVersion", "quotes", "unscreened", "createdAt", "publishedAt")
      SELECT "topicId", ${revisionId}::uuid, "id", 1, ${hold ? 'PENDING' : 'PUBLISHED'}::"RevisionState", ${text.text}, ${text.html},
        ${text.rendererVersion}, ${text.quotes}::uuid[], ${unscreened}, "createdAt", "publishedAt" FROM post),
    event AS (${written})
    SELECT "id"::text, ${told} AS "told" FROM post`
  const inserted = tx ? await rows(tx, Inserted, query) : await hotRows(Inserted, query)
  return inserted.length > 0
}

const Inserted = z.object({ id: z.string() })

/** Where the draft of such a reply is kept. */
export function draftTarget({ parentId, blockId, exact, sectionId }: ReplyInput): string {
  if (parentId) return `post:${parentId}`
  if (blockId && exact) return `passage:${blockId}`
  return sectionId ? `section:${sectionId}` : 'topic'
}
