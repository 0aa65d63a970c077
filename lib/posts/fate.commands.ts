import type { Tx } from '@/lib/db/client'
import { execute, sql } from '@/lib/db/sql'
import { type Actor, record } from '@/lib/events/record'
import { Refusal } from '@/lib/kernel/refusal'
import { type At, type LockedPost, lockedPost, setPost } from './locked-post.commands'
import { stateAfter } from './post-states'

// What moderation does to a post, in the deciding transaction. Counts follow by trigger; an unknown step is a 409.

type Judged = At & { revisionId: string }

/**
 * Makes a waiting (or wrongly rejected) revision the visible text. Where it takes the place of a hidden one, that stays
 * out of the history. Refuses a revision that is no longer the latest (409).
 */
export async function publishRevision(tx: Tx, actor: Actor, at: Judged): Promise<void> {
  const post = await judged(tx, at, ['PENDING', 'REJECTED'])
  const edit = post.publishedRevisionId !== null
  const replaced = sql`${post.state === 'HIDDEN' ? 'REJECTED' : 'SUPERSEDED'}::"RevisionState"`
  await execute(
    tx,
    sql`UPDATE "PostRevision" SET "state" = CASE WHEN "id" = ${at.revisionId}::uuid THEN 'PUBLISHED' ELSE ${replaced} END,
        "publishedAt" = CASE WHEN "id" = ${at.revisionId}::uuid THEN now() ELSE "publishedAt" END
      WHERE "topicId" = ${at.topicId}::uuid AND "postId" = ${at.postId}::uuid
        AND ("id" = ${at.revisionId}::uuid OR "state" IN ('PENDING', 'PUBLISHED'))`,
  )
  const edited = edit ? sql`, "editedAt" = now(), "repliesAtEdit" = "replyCount"` : sql.empty
  await setPost(
    tx,
    post,
    stateAfter(post.state, 'publish'),
    sql`, "hold" = NULL, "publishedRevisionId" = ${at.revisionId}::uuid, "publishedAt" = coalesce("publishedAt", now()) ${edited}`,
  )
  const { topicId, postId } = at
  if (edit && post.state === 'LIVE') await record(tx, actor, { kind: 'post.edited', topicId, postId, slug: post.slug })
  else if (edit) await record(tx, actor, { kind: 'post.restored', topicId, postId, slug: post.slug, seen: true })
  else
    await record(tx, actor, {
      kind: 'post.published',
      topicId,
      postId,
      slug: post.slug,
      authorId: post.authorId,
      approved: true,
    })
}

/** A waiting text is not published: a held post is removed, an edit is dropped and what is shown stays. */
export async function rejectRevision(tx: Tx, _actor: Actor, at: Judged): Promise<void> {
  const post = await judged(tx, at, ['PENDING'])
  await markRevision(tx, at, { state: 'REJECTED' })
  const hold = post.state === 'HIDDEN' ? sql.empty : sql`, "hold" = NULL`
  await setPost(tx, post, stateAfter(post.state, 'reject'), hold)
}

/** Takes a judgement back: the revision waits again, as if never shown, and what it took the place of is there as before. */
export async function holdAgain(tx: Tx, actor: Actor, at: Judged): Promise<void> {
  const post = await judged(tx, at, ['PUBLISHED', 'REJECTED'])
  await markRevision(tx, at, { state: 'PENDING', publishedAt: null })
  const before = await tx.postRevision.findFirst({
    where: { topicId: at.topicId, postId: at.postId, publishedAt: { not: null }, id: { not: at.revisionId } },
    orderBy: { number: 'desc' },
  })
  const hold = sql`, "hold" = ${JSON.stringify({ reason: before ? 'edit' : 'other' })}::jsonb`
  if (before) {
    await markRevision(tx, { ...at, revisionId: before.id }, { state: 'PUBLISHED' })
    const kept = post.state === 'HIDDEN' ? sql.empty : hold
    await setPost(
      tx,
      post,
      stateAfter(post.state, 'holdEditAgain'),
      sql`, "publishedRevisionId" = ${before.id}::uuid ${kept}`,
    )
  } else {
    // Where it was answered meanwhile, its place is known and stays.
    const place = post.replyCount > 0 ? sql.empty : sql`, "publishedAt" = NULL`
    await setPost(tx, post, stateAfter(post.state, 'holdAgain'), sql`, "publishedRevisionId" = NULL ${hold} ${place}`)
  }
  if (post.state === 'LIVE') await announce(tx, actor, post, before ? 'post.edited' : 'post.hidden')
}

/** Takes a post out of everybody's sight but its author's and the moderators'. `reason`: a key under `posts.hold`. */
export async function hidePost(tx: Tx, actor: Actor, at: At & { reason: string }): Promise<void> {
  const post = await lockedPost(tx, at)
  const hold = sql`, "hold" = ${JSON.stringify({ reason: at.reason })}::jsonb`
  await setPost(tx, post, stateAfter(post.state, 'hide'), hold)
  if (post.state === 'LIVE') await announce(tx, actor, post, 'post.hidden')
}

/** Leaves a tombstone in its place; quotations of it go blank. */
export async function removePost(tx: Tx, actor: Actor, at: At): Promise<void> {
  const post = await lockedPost(tx, at)
  await setPost(tx, post, stateAfter(post.state, 'remove'), sql`, "hold" = NULL`)
  await announce(tx, actor, post, 'post.removed')
}

/** Gives a hidden or removed post its place, time and anchor back. */
export async function restorePost(tx: Tx, actor: Actor, at: At): Promise<void> {
  const post = await lockedPost(tx, at)
  if (!post.publishedRevisionId) throw new Refusal('conflict')
  await setPost(tx, post, stateAfter(post.state, 'restore'), sql`, "hold" = NULL`)
  await record(tx, actor, {
    kind: 'post.restored',
    topicId: at.topicId,
    postId: at.postId,
    slug: post.slug,
    seen: true,
  })
}

async function judged(tx: Tx, at: Judged, from: string[]): Promise<LockedPost> {
  const post = await lockedPost(tx, at)
  if (post.latestRevisionId !== at.revisionId) throw new Refusal('stale-revision')
  const revision = await tx.postRevision.findUnique({
    where: { topicId_id: { topicId: at.topicId, id: at.revisionId } },
  })
  if (!revision || !from.includes(revision.state)) throw new Refusal('conflict')
  return post
}

type Mark = { state: 'PENDING' | 'PUBLISHED' | 'REJECTED'; publishedAt?: null }

const markRevision = (tx: Tx, at: Judged, data: Mark) =>
  tx.postRevision.update({ where: { topicId_id: { topicId: at.topicId, id: at.revisionId } }, data })

const announce = (tx: Tx, actor: Actor, post: LockedPost, kind: 'post.hidden' | 'post.removed' | 'post.edited') =>
  record(tx, actor, { kind, topicId: post.topicId, slug: post.slug, postId: post.id })
