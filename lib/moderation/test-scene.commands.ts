import { prisma } from '@/lib/db/client'
import { newId } from '@/lib/kernel/id'
import type { Member, SiteRole } from '@/lib/kernel/viewer'

// A topic with people and posts, for database tests.

/** Somebody with an account, as they ask. */
export async function person(name: string, roles: SiteRole[] = []): Promise<Member> {
  const id = newId()
  const key = `${name} ${id}`.toLowerCase()
  await prisma.user.create({
    data: { id, name: `${name} ${id.slice(-6)}`, nameKey: key, email: `${id}@test.example`, roles },
  })
  return {
    id,
    name,
    locale: 'en',
    roles,
    topicRoles: {},
    emailVerified: true,
    trust: 0,
    sanction: null,
    sessionId: newId(),
    memberSince: new Date(),
  }
}

/** An open topic with a main stance poll. */
export async function openTopic(by: Member): Promise<{ topicId: string; slug: string; pollId: string }> {
  const topicId = newId()
  const slug = `topic-${topicId}`
  await prisma.topic.create({ data: { id: topicId, slug, title: 'Peace talks', state: 'open', createdById: by.id } })
  const pollId = newId()
  await prisma.poll.create({
    data: { topicId, id: pollId, slug: 'stance', kind: 'stance5', main: true, createdById: by.id },
  })
  return { topicId, slug, pollId }
}

type Scene = { topicId: string; pollId: string }

/** Somebody's first blind answer in the topic's main poll. */
export async function stance({ topicId, pollId }: Scene, voter: Member, answer: string): Promise<void> {
  const vote = { topicId, pollId, question: 1, voterId: voter.id, choice: [answer] }
  await prisma.ballot.create({ data: vote })
  await prisma.ballotEvent.create({ data: { ...vote, id: newId(), action: 'cast' } })
}

/** A post, shown or waiting; answers its ids. */
export async function writtenPost(
  { topicId }: Scene,
  author: Member,
  {
    text = 'Say it with a source, please.',
    html = `<p>${text}</p>`,
    held = false,
  }: { text?: string; html?: string; held?: boolean } = {},
): Promise<{ topicId: string; postId: string; revisionId: string }> {
  const postId = newId()
  const revisionId = newId()
  await prisma.$transaction(async (tx) => {
    await tx.post.create({
      data: {
        topicId,
        id: postId,
        authorId: author.id,
        submitKey: newId(),
        rootId: postId,
        state: held ? 'HELD' : 'LIVE',
        hold: held ? { reason: 'firstPosts' } : undefined,
        publishedRevisionId: held ? null : revisionId,
        latestRevisionId: revisionId,
        publishedAt: held ? null : new Date(),
      },
    })
    await tx.postRevision.create({
      data: {
        topicId,
        id: revisionId,
        postId,
        number: 1,
        state: held ? 'PENDING' : 'PUBLISHED',
        text,
        html,
        rendererVersion: 1,
      },
    })
  })
  return { topicId, postId, revisionId }
}
