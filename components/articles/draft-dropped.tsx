import { getTranslations } from '@/i18n/words'
import type { Dropped } from '@/lib/articles/parsed-article'
import styles from './editing.module.css'

/** All that an import left out, with why. */
export async function DraftDropped({ dropped }: { dropped: Dropped[] }) {
  const t = await getTranslations('articles.draft')
  if (!dropped.length) return <p className="small">{t('droppedNone')}</p>
  const lines = dropped.map((drop, n) => ({ ...drop, key: `${n}-${drop.reason}` }))
  return (
    <details className={styles.dropped} open={dropped.length <= 12}>
      <summary>{t('dropped', { count: dropped.length })}</summary>
      <p>{t('droppedLead')}</p>
      <ul>
        {lines.map((drop) => (
          <li key={drop.key}>
            <span dir="auto">{drop.text.length > 240 ? `${drop.text.slice(0, 240)}…` : drop.text}</span>{' '}
            <small>{t(`reasons.${drop.reason}`)}</small>
          </li>
        ))}
      </ul>
    </details>
  )
}
