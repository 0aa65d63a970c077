import { Feed } from 'feed'
import { env } from '@/lib/env'
import { siteSettings } from '@/lib/settings/queries'
import { topicAddresses } from '@/lib/topics/queries'
import { atom } from '../atom'

/** The newest topics. */
export async function GET(): Promise<Response> {
  const [topics, { siteName, publisherName }] = await Promise.all([topicAddresses(50), siteSettings()])
  const site = new URL('/', env.SITE_URL).href
  const feed = new Feed({
    title: siteName,
    id: site,
    link: site,
    copyright: publisherName,
    updated: topics[0]?.lastActiveAt ?? new Date(0),
    feedLinks: { atom: new URL('/feeds/topics.xml', site).href },
  })
  for (const { slug, title, summary, publishedAt, lastActiveAt } of topics) {
    const link = new URL(`/t/${slug}`, site).href
    feed.addItem({ title, id: link, link, description: summary, published: publishedAt, date: lastActiveAt })
  }
  return atom(feed)
}
