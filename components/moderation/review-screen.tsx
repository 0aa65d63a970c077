import type { ReactNode } from 'react'
import { getTranslations } from '@/i18n/words'
import type { QueueView } from '@/lib/moderation/queue.queries'
import { KeysHelp } from './keys-help'
import { QueueList } from './queue-list'
import styles from './review.module.css'
import { ReviewKeys } from './review-keys'

/** Two panes: the queue, and the case that is being looked at. On a phone one or the other. */
export async function ReviewScreen(props: {
  queue: QueueView
  current: string | null
  banner?: ReactNode
  children?: ReactNode
}) {
  const t = await getTranslations('moderation')
  return (
    <div className={styles.screen} data-open={props.current ? '' : undefined}>
      <header className={styles.head}>
        <h1>{t('review.title')}</h1>
        <p>{t('review.count', { count: props.queue.items.length })}</p>
        <KeysHelp />
      </header>
      {props.banner}
      <section className={styles.list} aria-label={t('review.queue')}>
        <QueueList queue={props.queue} current={props.current} />
      </section>
      <section className={styles.pane} aria-label={t('review.case')}>
        {props.children ?? (props.queue.items.length ? <p className={styles.pick}>{t('review.pick')}</p> : null)}
      </section>
      <ReviewKeys />
    </div>
  )
}
