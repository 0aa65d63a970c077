import type { MetadataRoute } from 'next'
import { siteSettings } from '@/lib/settings/queries'

export const dynamic = 'force-dynamic'

export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { siteName, publisherName } = await siteSettings()
  return {
    name: publisherName ? `${siteName} · ${publisherName}` : siteName,
    short_name: siteName,
    start_url: '/',
    display: 'minimal-ui',
    background_color: '#fbfaf7',
    theme_color: '#fbfaf7',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  }
}
