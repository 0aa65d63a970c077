import { prisma } from '@/lib/db/client'
import { newId } from '@/lib/kernel/id'
import type { Member } from '@/lib/kernel/viewer'

// People and an open topic with a small article, for database tests.

/** A trusted member, unless told otherwise. */
export async function member(name: string, traits: Partial<Member> = {}): Promise<Member> {
  const id = newId()
  const trust = traits.trust ?? 2
  const unique = `${name} ${id.slice(-6)}`
  await prisma.user.create({
    data: { id, name: unique, nameKey: id, email: `${id}@test.example`, roles: [...(traits.roles ?? [])], trust },
  })
  return {
    id,
    name: unique,
    locale: 'en',
    roles: [],
    topicRoles: {},
    emailVerified: true,
    trust,
    sanction: null,
    sessionId: newId(),
    memberSince: new Date(),
    ...traits,
  }
}

/** An open topic whose article has the sections "s1" and "s2", each with one paragraph. */
export async function topicWithArticle(by: Member): Promise<{ topicId: string; slug: string }> {
  const topicId = newId()
  const slug = `topic-${topicId}`
  await prisma.topic.create({ data: { id: topicId, slug, title: 'Peace talks', state: 'open', createdById: by.id } })
  await prisma.article.create({ data: { topicId } })
  const version = { topicId, number: 1, title: 'Peace talks', change: 'initial' as const, hash: 'h', words: 20 }
  await prisma.articleVersion.create({ data: { ...version, publishedById: by.id } })
  const block = (position: number, blockId: string, sectionId: string, text: string) => ({
    ...{ topicId, version: 1, position, blockId, sectionId, text, hash: blockId },
    kind: blockId === sectionId ? ('heading' as const) : ('paragraph' as const),
    level: blockId === sectionId ? 2 : 0,
    html: `<p>${text}</p>`,
  })
  await prisma.block.createMany({
    data: [
      block(0, 's1', 's1', 'How we got here'),
      block(1, 'p1', 's1', 'The treaties made them legible to one another.'),
      block(2, 's2', 's2', 'What is on the table'),
      block(3, 'p2', 's2', 'Easing them too late removes the reason to talk.'),
    ],
  })
  return { topicId, slug }
}

/** A reply as its form sends it. */
export const replying = (slug: string, text: string, more: object = {}) => ({
  ...{ slug, text, submitKey: newId(), sectionId: '', version: 1, showsStance: false },
  ...{ blockId: '', exact: '', prefix: '', suffix: '' },
  ...more,
})
