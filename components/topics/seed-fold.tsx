import { getTranslations } from '@/i18n/words'
import type { TopicHeaderView } from '@/lib/topics/views'
import styles from './seed-fold.module.css'

/** What stands on the folded article of somebody who has been here before: what is new since, and the way back in. */
export async function SeedFold({ topic, corrected }: { topic: TopicHeaderView; corrected: boolean }) {
  const t = await getTranslations('topics.fold')
  const news = [
    topic.newPosts ? t('replies', { count: topic.newPosts }) : null,
    corrected ? t('correction') : null,
  ].filter((line) => line !== null)
  return (
    <span className={styles.fold}>
      <span>
        {t('since')}: <b>{news.length ? news.join(', ') : t('nothing')}</b>
      </span>
      <span className={styles.again}>{t('again')}</span>
    </span>
  )
}
