import { Icon } from '@/components/ui/icon'
import { getTranslations } from '@/i18n/words'
import { isMember, type Member, type Viewer } from '@/lib/kernel/viewer'
import { AccountMenu } from './account-menu'
import { navigation } from './navigation'
import styles from './site-header.module.css'

type Site = { siteName: string; publisherName: string }

/** Name, the few places there are, and who you are. */
export async function SiteHeader({ viewer, site, unread }: { viewer: Viewer; site: Site; unread: number }) {
  const t = await getTranslations('shell')
  return (
    <header className={styles.bar}>
      <a className={styles.name} href="/">
        {site.siteName}
      </a>
      {site.publisherName ? <span className={styles.publisher}>{site.publisherName}</span> : null}
      <nav className={styles.places} aria-label={t('nav.label')}>
        {navigation(viewer).map(({ key, href }) => (
          <a key={key} href={href}>
            {t(`nav.${key}`)}
          </a>
        ))}
      </nav>
      <div className={styles.own}>
        <a className={styles.search} href="/search">
          <Icon name="search" />
          <span className="visually-hidden">{t('nav.search')}</span>
        </a>
        {isMember(viewer) ? <Own viewer={viewer} unread={unread} /> : <Strangers />}
      </div>
    </header>
  )
}

async function Own({ viewer, unread }: { viewer: Member; unread: number }) {
  const t = await getTranslations('shell')
  return (
    <>
      <a className={styles.notices} href="/notifications" data-unread={unread > 0 || undefined}>
        <Icon name="bell" />
        <span className="num" aria-hidden="true">
          {unread > 99 ? '99+' : unread || ''}
        </span>
        <span className="visually-hidden">{t('notices', { count: unread })}</span>
      </a>
      <AccountMenu viewer={viewer} />
    </>
  )
}

async function Strangers() {
  const t = await getTranslations('shell')
  return (
    <>
      <a className={styles.sign} href="/sign-in">
        {t('signIn')}
      </a>
      <a className="button" href="/register">
        {t('register')}
      </a>
    </>
  )
}
