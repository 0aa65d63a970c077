import { Feed } from 'feed'
import { env } from '@/lib/env'
import { visitor } from '@/lib/kernel/viewer'
import { discussionPage } from '@/lib/posts/queries'
import { PostsQuery } from '@/lib/posts/schema'
import { topicHeader } from '@/lib/topics/queries'
import { addressParams } from '@/lib/web/address-params'
import { atom } from '../../atom'

/** The newest replies of a topic, as everybody sees them. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await addressParams(params)
  const topic = await topicHeader(visitor(), slug).catch(() => null)
  const page = topic && (await discussionPage(visitor(), PostsQuery.parse({ slug, order: 'newest' })))
  if (!topic || !page) return new Response(null, { status: 404 })
  const link = new URL(`/t/${slug}`, env.SITE_URL).href
  const feed = new Feed({
    title: topic.title,
    description: topic.summary,
    id: link,
    link,
    copyright: '',
    updated: topic.lastActiveAt,
    feedLinks: { atom: new URL(`/feeds/t/${slug}`, env.SITE_URL).href },
  })
  for (const { permalink, html, author, at } of page.posts) {
    if (html === null) continue
    const id = new URL(permalink, env.SITE_URL).href
    feed.addItem({ title: author?.name ?? topic.title, id, link: id, content: html, published: at, date: at })
  }
  return atom(feed)
}
