import { Notice } from '@/components/ui/notice'
import { getTranslations } from '@/i18n/words'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import styles from './moderation.module.css'

/** On every page: what is in force against the viewer, or a warning that they have not read. */
export async function StandingBanner({ viewer, warned }: { viewer: Viewer; warned: boolean }) {
  const kind = isMember(viewer) ? (viewer.sanction?.kind ?? (warned ? 'warned' : null)) : null
  if (!kind) return null
  const t = await getTranslations('moderation.banner')
  return (
    <div className={styles.banner}>
      <Notice tone="warn">
        <p>
          {t(kind)} <a href="/notifications/standing">{t('why')}</a>
        </p>
      </Notice>
    </div>
  )
}
