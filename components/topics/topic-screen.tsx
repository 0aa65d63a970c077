import type { ReactNode } from 'react'
import { getTranslations } from '@/i18n/words'
import type { TopicHeaderView } from '@/lib/topics/views'
import { Dock } from './dock'
import { Outline } from './outline'
import { OutlinePlace } from './outline-place'
import type { OutlineEntry } from './outline-view'
import { TopicNotices } from './topic-notices'
import styles from './topic-screen.module.css'

type Screen = {
  topic: TopicHeaderView
  entries: OutlineEntry[]
  /** The seed article. */
  seed: ReactNode
  /** The main poll's card, before or after voting; null where the topic has none. */
  poll: ReactNode
  stanceTaken: boolean | null
  discussion: ReactNode
  /** There is a composer on the page, at #write. */
  writes: boolean
}

/** The topic page: outline, article, stance and discussion; three columns, two or one, in the same order for all readers. */
export async function TopicScreen({ topic, entries, seed, poll, stanceTaken, discussion, writes }: Screen) {
  const t = await getTranslations('topics')
  const stance = stanceTaken === null ? null : { taken: stanceTaken }
  return (
    <>
      <Dock topic={topic} entries={entries} stance={stance} writes={writes} />
      <div className={styles.topic}>
        {entries.length ? (
          <nav className={styles.outline} aria-label={t('outline.label')}>
            <p className={styles.outlineTitle}>{t('outline.label')}</p>
            <Outline entries={entries} topic={topic} />
          </nav>
        ) : null}
        <div className={styles.seed}>
          <TopicNotices topic={topic} />
          {seed}
        </div>
        {poll ? (
          <aside id="stance" className={styles.aside} aria-label={t('stance')} tabIndex={-1}>
            {poll}
          </aside>
        ) : null}
        <div className={styles.talk}>{discussion}</div>
      </div>
      <OutlinePlace />
    </>
  )
}
