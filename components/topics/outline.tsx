import { getTranslations } from '@/i18n/words'
import type { TopicHeaderView } from '@/lib/topics/views'
import styles from './outline.module.css'
import type { OutlineEntry } from './outline-view'

type Outline = { entries: OutlineEntry[]; topic: TopicHeaderView }

/** The parts of the article with the replies to each and the new ones; then all replies, and who mediates. */
export async function Outline({ entries, topic }: Outline) {
  const t = await getTranslations('topics')
  return (
    <>
      <ol className={styles.parts}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <a href={`#${entry.id}`} data-outline={entry.id}>
              <span dir="auto">{entry.words}</span>
              <OutlineCount entry={entry} />
            </a>
          </li>
        ))}
      </ol>
      <p className={styles.rest}>
        <a href="#discussion">{t('outline.all', { count: topic.counts['']?.posts ?? 0 })}</a>
        <Mediators topic={topic} />
      </p>
    </>
  )
}

async function OutlineCount({ entry }: { entry: OutlineEntry }) {
  const t = await getTranslations('topics')
  if (!entry.posts) return null
  const words = t('replies', { count: entry.posts })
  return (
    <span className={entry.fresh ? styles.new : styles.count} title={words}>
      {entry.fresh ? `${t('outline.new', { count: entry.fresh })} · ` : null}
      {entry.posts}
      <span className="visually-hidden"> {t('outline.repliesUnit', { count: entry.posts })}</span>
    </span>
  )
}

async function Mediators({ topic }: { topic: TopicHeaderView }) {
  const t = await getTranslations('topics')
  if (!topic.mediators.length) return null
  return (
    <span className={styles.mediators}>
      {t('outline.mediated')}{' '}
      {topic.mediators.map(({ id, name }, place) => (
        <span key={id}>
          {place ? ', ' : null}
          <a href={`/people/${encodeURIComponent(name)}`}>
            <bdi>{name}</bdi>
          </a>
        </span>
      ))}
    </span>
  )
}
