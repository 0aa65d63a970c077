import { Badge } from '@/components/ui/badge'
import { Time } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import { readingMinutes } from '@/lib/articles/text'
import type { TopicLineView } from '@/lib/topics/views'
import styles from './home-screen.module.css'

/** One topic of the list: what it asks, where it is from, how much is said and what is new to this reader. */
export async function TopicLine(props: { topic: TopicLineView; leading: boolean }) {
  const { topic, leading } = props
  const t = await getTranslations('topics')
  const minutes = topic.words ? readingMinutes(topic.words) : null
  return (
    <li className={leading ? styles.leading : styles.line}>
      <p className={styles.kicker}>
        {topic.sourceName ? <b>{topic.sourceName}</b> : null}
        {minutes ? <span>{t('minutes', { minutes })}</span> : null}
        {topic.correctedAt ? <span className={styles.corrected}>{t('corrected')}</span> : null}
        {topic.state === 'open' ? null : <Badge>{t(`state.${topic.state}`)}</Badge>}
      </p>
      <h2>
        <a href={`/t/${topic.slug}`} dir="auto">
          {topic.title}
        </a>
      </h2>
      {topic.summary ? (
        <p className={styles.summary} dir="auto">
          {topic.summary}
        </p>
      ) : null}
      <p className={styles.facts}>
        {topic.newPosts > 0 || topic.newVersion ? (
          <a className={styles.new} href={`/t/${topic.slug}#discussion`}>
            {[
              topic.newPosts
                ? t('newReplies', {
                    count: topic.newPosts,
                    shown: topic.newPosts > 99 ? '99+' : String(topic.newPosts),
                  })
                : null,
              topic.newVersion ? t('newVersion') : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </a>
        ) : null}
        <span className="num">{t('replies', { count: topic.posts })}</span>
        {topic.people ? <span className="num">{t('people', { count: topic.people })}</span> : null}
        {topic.posts ? (
          <span>
            {t('lastActive')} <Time at={topic.lastActiveAt} />
          </span>
        ) : null}
      </p>
    </li>
  )
}
