import '../../globals.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Document } from '@/components/shell/document'
import { readVariant } from '@/components/shell/variant'
import { visitor } from '@/lib/kernel/viewer'
import { siteSettings } from '@/lib/settings/queries'
import { fonts } from '../../fonts'
import { siteMetadata } from '../../site-metadata'

export { viewport } from '../../site-metadata'

export const dynamic = 'force-static'
export const revalidate = false

/** Nothing is made at build time: there is no database then. */
export const generateStaticParams = () => []

export const generateMetadata = async (): Promise<Metadata> => siteMetadata(await siteSettings())

/** Around every page that is made once for all readers without a session. */
export default async function StaticLayout(props: { children: ReactNode; params: Promise<{ variant: string }> }) {
  const variant = readVariant((await props.params).variant)
  if (!variant) notFound()
  setRequestLocale(variant.locale)
  return (
    <Document
      viewer={visitor(variant.locale)}
      theme={variant.theme}
      fonts={fonts}
      site={await siteSettings()}
      unread={0}
    >
      {props.children}
    </Document>
  )
}
