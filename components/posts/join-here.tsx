import { getTranslations } from '@/i18n/words'
import type { Permission } from '@/lib/kernel/permission'
import styles from './posts.module.css'

/** Where somebody without an account can join in, or why nobody can write here. */
export async function JoinHere({ slug, can }: { slug: string; can: Permission }) {
  const t = await getTranslations()
  const closed = !can.allowed && can.reason !== 'sign-in'
  return (
    <div id="write" className={styles.join} tabIndex={-1}>
      {closed ? (
        <p>{t(`refusals.${can.reason}` as never)}</p>
      ) : (
        <p>
          <a className="button primary" href={`/t/${slug}/posts/new`}>
            {t('posts.composer.join')}
          </a>
          <small>{t('posts.composer.joinHint')}</small>
        </p>
      )}
    </div>
  )
}
