import './globals.css'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { connection } from 'next/server'
import { setRequestLocale } from 'next-intl/server'
import { Document } from '@/components/shell/document'
import { NotFoundWords } from '@/components/shell/not-found-words'
import { themeOf } from '@/components/shell/variant'
import { getTranslations } from '@/i18n/words'
import { siteSettings } from '@/lib/settings/queries'
import { viewer } from '@/lib/web/viewer'
import { fonts } from './fonts'

export { viewport } from './site-metadata'

export async function generateMetadata(): Promise<Metadata> {
  await connection()
  return { title: (await getTranslations('shell.notFound'))('title') }
}

/** For addresses that no route knows. */
export default async function GlobalNotFound() {
  // The build renders nothing of this page: settings are in the database.
  await connection()
  const [asking, site, jar] = await Promise.all([viewer(), siteSettings(), cookies()])
  setRequestLocale(asking.locale)
  return (
    <Document viewer={asking} theme={themeOf(jar.get('theme')?.value)} fonts={fonts} site={site} unread={0}>
      <NotFoundWords />
    </Document>
  )
}
