import { Day } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import type { PassageView } from '@/lib/posts/views'
import styles from './posts.module.css'

/** The words of the article that a post answers, as first quoted, and where they stand now. */
export async function PassageQuote({ passage }: { passage: PassageView }) {
  const t = await getTranslations('posts.passage')
  return (
    <blockquote className={styles.passage}>
      <p dir="auto">{passage.exact}</p>
      <cite>
        {passage.sectionTitle ? <bdi>{passage.sectionTitle}</bdi> : t('opening')}
        {passage.state === 'REMOVED' ? <span> · {t('removed')}</span> : null}
        {passage.state === 'CHANGED' ? <span> · {t('changed')}</span> : null}
        {passage.correctedAt ? (
          <span>
            {' '}
            · {t('before')} <Day at={passage.correctedAt} />
          </span>
        ) : null}{' '}
        · <a href={passage.href}>{t('show')}</a>
      </cite>
    </blockquote>
  )
}
