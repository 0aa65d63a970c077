import type { ReactNode } from 'react'
import { FreshTimes } from '@/components/ui/fresh-times'
import { getTranslations } from '@/i18n/words'
import type { Locale, Viewer } from '@/lib/kernel/viewer'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'
import type { Theme } from './variant'

const directions: Record<Locale, 'ltr' | 'rtl'> = { en: 'ltr', ru: 'ltr' }

type Frame = {
  viewer: Viewer
  theme: Theme | null
  /** Classes that define the typefaces. */
  fonts: string
  site: { siteName: string; publisherName: string }
  unread: number
  children: ReactNode
}

/** The whole document around a page: language, theme, skip link, header, main, footer. */
export async function Document({ viewer, theme, fonts, site, unread, children }: Frame) {
  const t = await getTranslations('shell')
  return (
    <html lang={viewer.locale} dir={directions[viewer.locale]} data-theme={theme ?? undefined} className={fonts}>
      <body>
        <a className="visually-hidden button" href="#main">
          {t('skip')}
        </a>
        <SiteHeader viewer={viewer} site={site} unread={unread} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter site={site} theme={theme} locale={viewer.locale} />
        <FreshTimes />
      </body>
    </html>
  )
}
