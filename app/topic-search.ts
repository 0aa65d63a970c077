import { ordinal } from '@/lib/kernel/ordinal'
import type { ComposerOf } from '@/lib/posts/queries'
import { PostsQuery } from '@/lib/posts/schema'

export type Search = Record<string, string | string[] | undefined>

/** What a topic's address asks for: which posts, what is being written, and whether it is anything but the start. */
export function readSearch(slug: string, search: Search) {
  const word = (name: string) => (typeof search[name] === 'string' && search[name] ? search[name] : undefined)
  const posts = PostsQuery.parse({
    slug,
    section: word('section'),
    // Overlapping passages share an underline; their first one leads.
    passage: word('passage')?.split(',')[0],
    order: word('order'),
    after: word('after'),
    before: word('before'),
    post: word('post'),
  })
  const blockId = word('block')
  const version = ordinal.optional().catch(undefined).parse(word('version'))
  const passage = blockId
    ? { blockId, version, exact: word('exact'), prefix: word('prefix'), suffix: word('suffix') }
    : undefined
  const writing: ComposerOf = { slug, sectionId: posts.section, passage, showsStance: word('stance') === 'shown' }
  const parentId = PostsQuery.shape.post.parse(word('reply'))
  const replying: ComposerOf | null = parentId ? { slug, parentId, quote: word('quote') === '1' } : null
  const something = Object.keys(search).length > 0
  return { posts, writing, replying, something }
}
