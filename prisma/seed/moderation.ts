import { prisma } from '../../lib/db/client'
import { decideCase } from '../../lib/moderation/decisions.commands'
import { reportPost } from '../../lib/moderation/reports.commands'
import { watchWord } from '../../lib/moderation/words.commands'
import type { Members } from './accounts'
import { idOf, type Said, say } from './conversation'
import { held, removed, reports } from './moderated'
import type { DemoTopic } from './topic'

/** One post is removed with its reason, a new member’s first posts wait, and members report what is still to be decided. */
export async function keepOrder(members: Members, topic: DemoTopic, said: Said): Promise<void> {
  await watchWord(members.as('admin'), { word: 'buy followers' })
  await report(members, topic, said, {
    by: 'grace',
    on: removed.key,
    category: 'abuse',
    note: 'Says that Olena is paid.',
  })
  await remove(members, topic, idOf(said, removed.key))
  for (const post of held) await say(members, topic, said, post)
  for (const one of reports) await report(members, topic, said, one)
}

type DemoReport = (typeof reports)[number] | { by: string; on: string; category: 'abuse'; note: string }

async function report(members: Members, topic: DemoTopic, said: Said, { by, on, category, note }: DemoReport) {
  const postId = idOf(said, on)
  const { latestRevisionId } = await postOf(topic, postId)
  await reportPost(members.as(by), { topicId: topic.id, postId, revisionId: latestRevisionId, category, note })
}

async function remove(members: Members, topic: DemoTopic, postId: string) {
  const { latestRevisionId } = await postOf(topic, postId)
  const open = await prisma.case.findFirstOrThrow({ where: { topicId: topic.id, postId } })
  await decideCase(members.as('moderator'), {
    topicId: topic.id,
    caseId: open.id,
    version: open.version,
    revisionId: latestRevisionId,
    action: 'remove',
    ground: removed.ground,
    reason: removed.reason,
    facts: removed.facts,
  })
}

const postOf = (topic: DemoTopic, id: string) =>
  prisma.post.findUniqueOrThrow({ where: { topicId_id: { topicId: topic.id, id } } })
