import type { Metadata, Viewport } from 'next'
import { env } from '@/lib/env'
import type { Settings } from '@/lib/settings/schema'

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#15171a' },
  ],
}

/** What every page says about itself unless it says more. */
export const siteMetadata = ({ siteName, publisherName }: Settings): Metadata => ({
  metadataBase: new URL(env.SITE_URL),
  title: { default: publisherName ? `${siteName} · ${publisherName}` : siteName, template: `%s · ${siteName}` },
  applicationName: siteName,
  openGraph: { siteName, type: 'website' },
  alternates: { types: { 'application/atom+xml': '/feeds/topics.xml' } },
})
