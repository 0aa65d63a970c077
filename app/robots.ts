import type { MetadataRoute } from 'next'
import { env } from '@/lib/env'

export const dynamic = 'force-dynamic'

const notForCrawlers = ['/api/', '/live', '/settings', '/notifications', '/review', '/people/', '/site', '/topics/']

const robots = (): MetadataRoute.Robots => ({
  rules: { userAgent: '*', allow: '/', disallow: notForCrawlers },
  sitemap: new URL('/sitemap.xml', env.SITE_URL).href,
})

export default robots
