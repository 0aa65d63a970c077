import { Icon } from '@/components/ui/icon'
import { getTranslations } from '@/i18n/words'
import type { TopicHeaderView } from '@/lib/topics/views'
import styles from './dock.module.css'
import { Outline } from './outline'
import type { OutlineEntry } from './outline-view'

type DockView = { topic: TopicHeaderView; entries: OutlineEntry[]; stance: { taken: boolean } | null; writes: boolean }

/** Outline, stance, replies and writing within reach: a bar on top of the column on tablets, at the thumb on phones. */
export async function Dock({ topic, entries, stance, writes }: DockView) {
  const t = await getTranslations('topics.dock')
  return (
    <>
      <nav className={styles.dock} aria-label={t('label')}>
        <button type="button" className={styles.item} popoverTarget="outline-sheet">
          <Icon name="list" />
          <b>{t('outline')}</b>
          <small>{t('parts', { count: entries.length })}</small>
        </button>
        {stance ? (
          <a className={styles.item} href="#stance">
            <Icon name="scale" />
            <b>{t('stance')}</b>
            <small>{stance.taken ? t('taken') : t('open')}</small>
          </a>
        ) : null}
        <a className={styles.item} href="#discussion">
          <Icon name="message-square" />
          <b>{t('replies')}</b>
          <small className="num">
            {topic.newPosts ? t('new', { count: topic.newPosts }) : (topic.counts['']?.posts ?? 0)}
          </small>
        </a>
        {writes ? (
          <a className={styles.item} href="#write">
            <Icon name="pencil" />
            <b>{t('write')}</b>
            <small>{t('reply')}</small>
          </a>
        ) : null}
      </nav>
      <div id="outline-sheet" popover="auto" className={styles.sheet}>
        <nav aria-label={t('parts', { count: entries.length })}>
          <p className={styles.sheetTitle}>{t('inArticle')}</p>
          <Outline entries={entries} topic={topic} />
        </nav>
      </div>
    </>
  )
}
