import type { MetadataRoute } from 'next'
import { env } from '@/lib/env'
import { topicAddresses } from '@/lib/topics/queries'

export const dynamic = 'force-dynamic'

const pages = ['/', '/rules', '/about', '/privacy', '/log']

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const topics = await topicAddresses(45_000)
  return [
    ...pages.map((path) => ({ url: new URL(path, env.SITE_URL).href })),
    ...topics.map(({ slug, lastActiveAt }) => ({
      url: new URL(`/t/${slug}`, env.SITE_URL).href,
      lastModified: lastActiveAt,
    })),
  ]
}
