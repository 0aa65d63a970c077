import '../globals.css'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { connection } from 'next/server'
import { setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { StandingBanner } from '@/components/moderation/standing-banner'
import { Document } from '@/components/shell/document'
import { themeOf } from '@/components/shell/variant'
import { signals } from '@/lib/notifications/queries'
import { siteSettings } from '@/lib/settings/queries'
import { viewer } from '@/lib/web/viewer'
import { fonts } from '../fonts'
import { siteMetadata } from '../site-metadata'

export { viewport } from '../site-metadata'

export async function generateMetadata(): Promise<Metadata> {
  await connection()
  return siteMetadata(await siteSettings())
}

/** Around every page that is rendered for its viewer. */
export default async function LiveLayout({ children }: { children: ReactNode }) {
  // The build renders nothing of these pages: settings are in the database.
  await connection()
  const [asking, site, jar] = await Promise.all([viewer(), siteSettings(), cookies()])
  setRequestLocale(asking.locale)
  const { unread, warned } = await signals(asking)
  return (
    <Document viewer={asking} theme={themeOf(jar.get('theme')?.value)} fonts={fonts} site={site} unread={unread}>
      <StandingBanner viewer={asking} warned={warned} />
      {children}
    </Document>
  )
}
