import { getTranslations } from '@/i18n/words'
import type { Locale } from '@/lib/kernel/viewer'
import { LookSwitches } from './look-switches'
import styles from './site-footer.module.css'
import type { Theme } from './variant'

type Footer = {
  site: { siteName: string; publisherName: string }
  theme: Theme | null
  locale: Locale
}

const links = [
  { key: 'topics', href: '/' },
  { key: 'rules', href: '/rules' },
  { key: 'log', href: '/log' },
  { key: 'about', href: '/about' },
  { key: 'privacy', href: '/privacy' },
  { key: 'feed', href: '/feeds/topics.xml' },
] as const

export async function SiteFooter({ site, theme, locale }: Footer) {
  const t = await getTranslations('shell')
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <nav className={styles.links} aria-label={t('footer.label')}>
          {links.map(({ key, href }) => (
            <a key={key} href={href}>
              {t(`footer.${key}`)}
            </a>
          ))}
        </nav>
        <LookSwitches theme={theme} locale={locale} />
        <p className={styles.line}>
          {t('footer.line', { site: site.siteName, publisher: site.publisherName || site.siteName })}
        </p>
      </div>
    </footer>
  )
}
