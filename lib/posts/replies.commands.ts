import { createAnchor } from '@/lib/articles/anchors.commands'
import { prisma, type Tx } from '@/lib/db/client'
import { execute, sql } from '@/lib/db/sql'
import { transact } from '@/lib/db/transact'
import { record } from '@/lib/events/record'
import { newId } from '@/lib/kernel/id'
import { demand } from '@/lib/kernel/permission'
import { notFound, Refusal } from '@/lib/kernel/refusal'
import { isMember, type Member, mediates, moderates, type Viewer } from '@/lib/kernel/viewer'
import { checkedText, type RenderedText } from './checked-text'
import { calledIn } from './markdown/render-post'
import { permalink } from './permalink'
import { canPost, canReply } from './policy'
import type { Hold } from './reason-to-hold'
import type { ReplyInput } from './schema'
import { textHash } from './text-hash'
import { holdFor, type WritingFacts, writingFacts } from './writing.queries'

/** `held`: the reason why it waits, null where everybody sees it. */
export type Posted = { id: string; held: string | null; permalink: string }

/**
 * Posts a reply to a topic, a section, a passage or a post. The same key by the same author is the same post, however
 * often and however parallel it is sent. Refuses what the topic, the person's standing, slow mode or the text's limits do
 * not allow, and answers to what is not (or no longer) visible.
 */
export async function postReply(viewer: Viewer, input: ReplyInput): Promise<Posted> {
  const facts = isMember(viewer) ? await writingFacts(prisma, viewer, asked(input)) : null
  if (!isMember(viewer)) throw new Refusal('sign-in')
  if (!facts || facts.state === 'draft') throw notFound()
  if (facts.existing) return posted(facts.existing)
  demandRoom(viewer, facts, input)
  const id = newId()
  const text = checkedText({ text: input.text, postId: id, slug: facts.slug, people: facts.people })
  const hold = await holdFor(viewer, facts, text)
  const written = await transact((tx) => write(tx, { viewer, input, facts, id, text, hold }))
  return written ? posted({ id, slug: facts.slug, held: hold?.reason ?? null }) : sentBefore(viewer, input)
}

const asked = (input: ReplyInput) => ({ topic: { slug: input.slug }, called: calledIn(input.text), ...input })

const posted = ({ id, slug, held }: { id: string; slug: string; held: string | null }): Posted => ({
  id,
  held,
  permalink: permalink(slug, id),
})

function demandRoom(viewer: Member, facts: WritingFacts, { parentId }: ReplyInput) {
  if (parentId && (!facts.parent || facts.parent.state === 'HELD')) throw notFound()
  demand(facts.parent ? canReply(viewer, facts, facts.parent) : canPost(viewer, facts))
  const inOffice = moderates(viewer, facts.topicId) || mediates(viewer, facts.topicId)
  if (facts.wait > 0 && !inOffice) throw new Refusal('slow-mode', { values: { seconds: facts.wait } })
}

// Another of the same sendings was quicker, or the topic or the answered post changed in this moment.
async function sentBefore(viewer: Member, input: ReplyInput): Promise<Posted> {
  const now = await writingFacts(prisma, viewer, asked(input))
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
  hold: Hold | null
}

async function write(tx: Tx, { viewer, input, facts, id, text, hold }: Writing): Promise<boolean> {
  const { topicId, parent } = facts
  const passage = input.blockId && input.exact ? { ...input, topicId, version: input.version ?? facts.version } : null
  const anchor = passage && (await createAnchor(tx, passage))
  const revisionId = newId()
  const inserted = await execute(
    tx,
    sql`WITH post AS (
      INSERT INTO "Post" ("topicId", "id", "authorId", "submitKey", "parentId", "rootId", "depth", "sectionId", "anchorId",
        "articleVersion", "state", "hold", "publishedRevisionId", "latestRevisionId", "showsStance", "textHash", "createdAt", "publishedAt")
      SELECT t."id", ${id}::uuid, ${viewer.id}::uuid, ${input.submitKey}, ${parent?.id ?? null}::uuid, ${parent?.rootId ?? id}::uuid,
        ${parent ? parent.depth + 1 : 0}::int, ${parent?.sectionId ?? anchor?.sectionId ?? facts.sectionId}, ${anchor?.id ?? null}::uuid,
        ${Math.min(input.version ?? facts.version, facts.version)}::int, ${hold ? 'HELD' : 'LIVE'}::"PostState",
        ${hold && JSON.stringify(hold)}::jsonb, ${hold ? null : revisionId}::uuid, ${revisionId}::uuid, ${input.showsStance},
        ${textHash(input.text)}, clock_timestamp(), CASE WHEN ${hold === null} THEN clock_timestamp() END
      FROM "Topic" t WHERE t."id" = ${topicId}::uuid AND t."state" IN ('open', 'slow') AND (${parent?.id ?? null}::uuid IS NULL
        OR EXISTS (SELECT FROM "Post" p WHERE p."topicId" = t."id" AND p."id" = ${parent?.id ?? null}::uuid AND p."state" = 'LIVE'))
      ON CONFLICT ("authorId", "submitKey") DO NOTHING RETURNING "topicId", "id", "createdAt", "publishedAt"),
    draft AS (
      DELETE FROM "Draft" d USING post WHERE d."topicId" = post."topicId" AND d."authorId" = ${viewer.id}::uuid
        AND d."target" = ${draftTarget(input)})
    INSERT INTO "PostRevision" ("topicId", "id", "postId", "number", "state", "text", "html", "rendererVersion", "quotes", "createdAt", "publishedAt")
    SELECT "topicId", ${revisionId}::uuid, "id", 1, ${hold ? 'PENDING' : 'PUBLISHED'}::"RevisionState", ${text.text}, ${text.html},
      ${text.rendererVersion}, ${text.quotes}::uuid[], "createdAt", "publishedAt" FROM post`,
  )
  if (inserted === 0 && anchor) await tx.anchor.delete({ where: { topicId_id: { topicId, id: anchor.id } } })
  if (inserted === 0) return false
  const at = { topicId, postId: id, authorId: viewer.id }
  await record(
    tx,
    viewer,
    hold ? { kind: 'post.held', ...at, reason: hold.reason } : { kind: 'post.published', ...at, slug: facts.slug },
  )
  return true
}

/** Where the draft of such a reply is kept. */
export function draftTarget({ parentId, blockId, exact, sectionId }: ReplyInput): string {
  if (parentId) return `post:${parentId}`
  if (blockId && exact) return `passage:${blockId}`
  return sectionId ? `section:${sectionId}` : 'topic'
}
