import type { Tx } from '@/lib/db/client'
import { record } from '@/lib/events/record'
import { hidePost } from '@/lib/posts/fate.commands'
import type { JudgedPost } from './case-rows.queries'
import type { Category } from './categories'
import { noteLogLine, writeDecision } from './decision-rows.commands'
import { groundOf } from './grounds'

/** Hides a post because the weight of its reports says so; its case stays open for somebody to look. */
export async function hideByRule(tx: Tx, post: JudgedPost, category: Category): Promise<void> {
  const ground = groundOf[category]
  await hidePost(tx, 'parley', { topicId: post.topicId, postId: post.id, reason: 'reported' })
  const decision = await writeDecision(tx, {
    post,
    deciderId: null,
    action: 'hide',
    ground,
    reason: 'reported',
    source: 'automated',
  })
  await record(tx, 'parley', {
    kind: 'post.hiddenByRule',
    topicId: post.topicId,
    slug: post.slug,
    postId: post.id,
    decisionId: decision.id,
    category,
    ground,
  })
  await noteLogLine(tx, decision)
}
