import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { execute, row, sql } from '@/lib/db/sql'
import { transact } from '@/lib/db/transact'
import { record } from '@/lib/events/record'
import { newId } from '@/lib/kernel/id'
import { demand } from '@/lib/kernel/permission'
import { notFound, Refusal } from '@/lib/kernel/refusal'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import { checkedText, type RenderedText } from './checked-text'
import { type LockedPost, lockedPost, setPost } from './locked-post.commands'
import { calledIn } from './markdown/render-post'
import { permalink } from './permalink'
import { canDelete, canEdit, canUndelete } from './policy'
import { stateAfter } from './post-states'
import type { Hold } from './reason-to-hold'
import type { EditInput, PostInput } from './schema'
import { screened } from './screening'
import { textHash } from './text-hash'
import { fateOf, writingFacts } from './writing.queries'

const Latest = z.object({ number: z.number(), text: z.string() })

/**
 * Gives one's own post a new text. Where it needs review it waits beside the visible one; a post that waits or is hidden
 * goes on waiting with it. The same text changes nothing. Refuses an edit of a text that is no longer the latest (409).
 */
export async function editPost(
  viewer: Viewer,
  input: EditInput,
): Promise<{ id: string; held: string | null; permalink: string }> {
  // Asked before the post is locked: nobody waits for an outside service.
  const screening = isMember(viewer) && viewer.roles.length === 0 ? await screened(input.text) : 'clear'
  return transact(async (tx) => {
    const post = await lockedPost(tx, input)
    demand(canEdit(viewer, { state: post.topicState }, post))
    if (!isMember(viewer)) throw notFound()
    if (post.latestRevisionId !== input.revisionId) throw new Refusal('stale-revision')
    const latest = await row(
      tx,
      Latest,
      sql`SELECT "number", "text" FROM "PostRevision" WHERE "topicId" = ${post.topicId}::uuid AND "id" = ${post.latestRevisionId}::uuid`,
    )
    const answer = { id: post.id, held: null, permalink: permalink(post.slug, post.id) }
    if (latest?.text === input.text) {
      await setPost(tx, post, post.state, sql`, "showsStance" = ${input.showsStance}`)
      return answer
    }
    const asked = { topic: { id: post.topicId }, text: input.text, called: calledIn(input.text) }
    const facts = await writingFacts(viewer, asked, tx)
    if (!facts) throw notFound()
    const text = checkedText({ text: input.text, postId: post.id, slug: post.slug, people: facts.people })
    const fate = await fateOf(viewer, { ...facts, repeats: false }, text, async () => screening)
    const hold: Hold | null = post.state === 'LIVE' ? fate.hold : (fate.hold ?? { reason: 'edit' })
    const { showsStance } = input
    const unscreened = fate.unscreened && !hold
    await writeRevision(tx, post, { ...text, number: (latest?.number ?? 0) + 1, hold, unscreened, showsStance })
    const at = { topicId: post.topicId, postId: post.id }
    await record(
      tx,
      viewer,
      hold
        ? { kind: 'post.held', ...at, authorId: post.authorId, reason: hold.reason }
        : { kind: 'post.edited', ...at, slug: post.slug },
    )
    return { ...answer, held: hold?.reason ?? null }
  })
}

type NewRevision = RenderedText & { number: number; hold: Hold | null; unscreened: boolean; showsStance: boolean }

async function writeRevision(tx: Tx, post: LockedPost, { hold, ...text }: NewRevision) {
  const id = newId()
  const replaced = hold ? sql`"state" = 'PENDING'` : sql`"state" IN ('PENDING', 'PUBLISHED')`
  await execute(
    tx,
    sql`UPDATE "PostRevision" SET "state" = 'SUPERSEDED'
      WHERE "topicId" = ${post.topicId}::uuid AND "postId" = ${post.id}::uuid AND ${replaced}`,
  )
  await execute(
    tx,
    sql`INSERT INTO "PostRevision" ("topicId", "id", "postId", "number", "state", "text", "html", "rendererVersion", "quotes", "unscreened", "publishedAt")
      VALUES (${post.topicId}::uuid, ${id}::uuid, ${post.id}::uuid, ${text.number}::int, ${hold ? 'PENDING' : 'PUBLISHED'}::"RevisionState",
        ${text.text}, ${text.html}, ${text.rendererVersion}, ${text.quotes}::uuid[], ${text.unscreened}, CASE WHEN ${hold === null} THEN now() END)`,
  )
  const shown = hold
    ? sql`, "hold" = ${JSON.stringify(post.state === 'HIDDEN' && post.hold ? post.hold : hold)}::jsonb`
    : sql`, "hold" = NULL, "publishedRevisionId" = ${id}::uuid, "editedAt" = now(), "repliesAtEdit" = "replyCount"`
  await setPost(
    tx,
    post,
    stateAfter(post.state, 'edit'),
    sql`, "latestRevisionId" = ${id}::uuid, "textHash" = ${textHash(text.text)}, "showsStance" = ${text.showsStance} ${shown}`,
  )
}

/** Takes one's own post away: a tombstone stays in its place, with its replies. */
export function deletePost(viewer: Viewer, input: PostInput): Promise<{ permalink: string }> {
  return transact(async (tx) => {
    const post = await lockedPost(tx, input)
    demand(canDelete(viewer, post))
    await setPost(tx, post, stateAfter(post.state, 'delete'), sql`, "deletedAt" = now()`)
    await recordFate(tx, viewer, post, 'post.deleted')
    return { permalink: permalink(post.slug, post.id) }
  })
}

/** Brings one's own deleted post back as it was, within a day: place, time, passage and standing. */
export function undeletePost(viewer: Viewer, input: PostInput): Promise<{ permalink: string }> {
  return transact(async (tx) => {
    const post = await lockedPost(tx, input)
    demand(canUndelete(viewer, post, new Date()))
    const hidden = post.public && post.hold?.reason && hiding.includes(post.hold.reason)
    const act = post.publishedRevisionId ? (hidden ? 'undeleteHidden' : 'undelete') : 'undeleteHeld'
    await setPost(tx, post, stateAfter(post.state, act), sql`, "deletedAt" = NULL`)
    await recordFate(tx, viewer, post, 'post.restored')
    return { permalink: permalink(post.slug, post.id) }
  })
}

/** Reasons for which a post is hidden, rather than waits. */
const hiding = ['hidden', 'reported', 'editAsked']

// What nobody has seen is announced to nobody.
const recordFate = (tx: Tx, viewer: Viewer, post: LockedPost, kind: 'post.deleted' | 'post.restored') =>
  record(tx, viewer, { kind, topicId: post.topicId, slug: post.slug, postId: post.id, seen: post.public })
