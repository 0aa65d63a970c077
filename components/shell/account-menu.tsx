import { Form, Submit } from '@/components/ui/form'
import { Icon } from '@/components/ui/icon'
import { getTranslations } from '@/i18n/words'
import { signOutAction } from '@/lib/accounts/actions'
import type { Member } from '@/lib/kernel/viewer'
import { navigation, staffPlaces } from './navigation'
import styles from './site-header.module.css'

/** A popover of the platform: opens, closes and takes Escape without a script. */
export async function AccountMenu({ viewer }: { viewer: Member }) {
  const t = await getTranslations('shell')
  return (
    <>
      <button type="button" className={styles.me} popoverTarget="account-menu" aria-label={viewer.name}>
        <span className={styles.initial} aria-hidden="true">
          {[...viewer.name][0]}
        </span>
        <bdi className={styles.myName}>{viewer.name}</bdi>
        <Icon name="chevron-down" />
      </button>
      <div id="account-menu" popover="auto" className={styles.menu}>
        <nav aria-label={t('nav.account')}>
          <p className={styles.who}>
            <bdi>{viewer.name}</bdi>
          </p>
          <div className={styles.phoneOnly}>
            {navigation(viewer).map(({ key, href }) => (
              <a key={key} href={href}>
                {t(`nav.${key}`)}
              </a>
            ))}
          </div>
          <a href={`/people/${encodeURIComponent(viewer.name)}`}>{t('nav.profile')}</a>
          <a href="/settings">{t('nav.settings')}</a>
          {staffPlaces(viewer).map(({ key, href }) => (
            <a key={key} href={href}>
              {t(`nav.${key}`)}
            </a>
          ))}
        </nav>
        <Form id="sign-out" action={signOutAction} className={styles.signOut} quiet>
          <Submit className="quiet">{t('nav.signOut')}</Submit>
        </Form>
      </div>
    </>
  )
}
