import { nameKey } from '@/lib/accounts/names'
import { prisma } from '@/lib/db/client'
import { newId } from '@/lib/kernel/id'
import type { Member } from '@/lib/kernel/viewer'
import { postReply } from './replies.commands'
import { ReplyInput } from './schema'

// A topic where people talk, for database tests.

/** Somebody with an account, as they ask; trusted unless said otherwise. */
export async function person(name: string, over: Partial<Member> = {}): Promise<Member> {
  const id = over.id ?? newId()
  const full = `${name} ${id.slice(-8)}`
  const { roles = [], trust = 1 } = over
  await prisma.user.create({
    data: { id, name: full, nameKey: nameKey(full), email: `${id}@test.example`, roles: [...roles], trust },
  })
  return {
    id,
    name: full,
    locale: 'en',
    roles,
    topicRoles: {},
    emailVerified: true,
    trust,
    sanction: null,
    sessionId: newId(),
    memberSince: new Date(0),
    ...over,
  }
}

/** An open topic with an article of two sections (h1, h2). */
export async function openTopic(by: Member): Promise<{ topicId: string; slug: string }> {
  const topicId = newId()
  const slug = `talks-${topicId}`
  await prisma.topic.create({ data: { id: topicId, slug, title: 'Talks', state: 'open', createdById: by.id } })
  await prisma.article.create({ data: { topicId } })
  const version = {
    topicId,
    number: 1,
    title: 'Talks',
    change: 'initial' as const,
    hash: 'h',
    words: 20,
    publishedById: by.id,
  }
  await prisma.articleVersion.create({ data: version })
  const block = (
    position: number,
    blockId: string,
    sectionId: string,
    kind: 'heading' | 'paragraph',
    text: string,
  ) => ({
    ...{ topicId, version: 1, position, blockId, sectionId, kind, text, html: text, hash: blockId },
    level: kind === 'heading' ? 2 : 0,
  })
  await prisma.block.createMany({
    data: [
      block(0, 'h1', 'h1', 'heading', 'History'),
      block(1, 'p1', 'h1', 'paragraph', 'The treaties made each side legible to the other for a while.'),
      block(2, 'h2', 'h2', 'heading', 'Outlook'),
      block(3, 'p2', 'h2', 'paragraph', 'Easing them too late removes the reason to talk.'),
    ],
  })
  return { topicId, slug }
}

/** Says something in a topic. */
export const say = (who: Member, slug: string, text: string, over: Partial<ReplyInput> = {}) =>
  postReply(who, ReplyInput.parse({ slug, text, submitKey: newId(), ...over }))
