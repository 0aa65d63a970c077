import { prisma } from '../../lib/db/client'
import { editPost } from '../../lib/posts/own-posts.commands'
import { ratePost } from '../../lib/posts/ratings.commands'
import { postReply } from '../../lib/posts/replies.commands'
import type { Members } from './accounts'
import { ratings, removed } from './moderated'
import { type DemoPost, posts } from './posts'
import type { DemoTopic } from './topic'

/** Key of a post → its id and when it was said. */
export type Said = Map<string, { id: string; hoursAgo: number }>

/** Everybody says what they have to say, in the order in which it was said; one changes their text afterwards. */
export async function holdConversation(members: Members, topic: DemoTopic): Promise<Said> {
  const said: Said = new Map()
  const inOrder = [...posts, removed].sort((a, b) => b.hoursAgo - a.hoursAgo)
  for (const post of inOrder) await say(members, topic, said, post)
  for (const post of posts) if (post.before) await editLater(members, topic, said, post)
  for (const { on, yes, no } of ratings) {
    const id = idOf(said, on)
    for (const key of yes) await ratePost(members.as(key), { topicId: topic.id, postId: id, valuable: 'yes' })
    for (const key of no) await ratePost(members.as(key), { topicId: topic.id, postId: id, valuable: 'no' })
  }
  return said
}

/** One post, through the command that members use. */
export async function say(members: Members, topic: DemoTopic, said: Said, post: DemoPost): Promise<void> {
  const { id } = await postReply(members.as(post.by), {
    slug: topic.slug,
    submitKey: `demo-post-${post.key}`,
    text: post.before ?? post.text,
    parentId: post.to ? idOf(said, post.to) : undefined,
    sectionId: post.section ? topic.section(post.section) : '',
    version: 1,
    blockId: post.quote ? topic.blockOf(post.quote) : '',
    exact: post.quote ?? '',
    prefix: '',
    suffix: '',
    showsStance: post.showsStance ?? false,
  })
  said.set(post.key, { id, hoursAgo: post.hoursAgo })
}

async function editLater(members: Members, topic: DemoTopic, said: Said, { key, by, text, showsStance }: DemoPost) {
  const post = { topicId: topic.id, postId: idOf(said, key) }
  const where = { topicId_id: { topicId: topic.id, id: post.postId } }
  const { latestRevisionId: revisionId } = await prisma.post.findUniqueOrThrow({ where })
  await editPost(members.as(by), { ...post, revisionId, text, showsStance: showsStance ?? false })
}

export function idOf(said: Said, key: string): string {
  const post = said.get(key)
  if (!post) throw new Error(`nobody has said “${key}” yet`)
  return post.id
}
