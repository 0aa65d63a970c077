import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { Time } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import type { QueueItemView, QueueView } from '@/lib/moderation/queue.queries'
import { urgencyWord } from '@/lib/moderation/urgency'
import { holdKey } from './hold-words'
import styles from './review.module.css'

/** What waits, most urgent first: why it is here, how urgent and how old. */
export async function QueueList({ queue, current }: { queue: QueueView; current: string | null }) {
  const t = await getTranslations('moderation')
  if (queue.items.length === 0)
    return (
      <EmptyState title={t('review.emptyTitle')}>
        <p>{t('review.emptyText')}</p>
      </EmptyState>
    )
  return (
    <>
      <ol className={styles.queue}>
        {queue.items.map((item) => (
          <li key={item.id}>
            <QueueItem item={item} current={item.id === current} />
          </li>
        ))}
      </ol>
      {queue.more ? <p className="small">{t('review.more')}</p> : null}
    </>
  )
}

async function QueueItem({ item, current }: { item: QueueItemView; current: boolean }) {
  const t = await getTranslations('moderation')
  const urgency = urgencyWord(item.urgency)
  const claimed = item.claimedByMe
    ? t('review.claimedByYou')
    : item.claimedBy && t('review.claimedBy', { name: item.claimedBy })
  return (
    <a
      className={styles.item}
      href={`/review/${item.topicId}/${item.id}`}
      aria-current={current ? 'page' : undefined}
      data-case={item.id}
    >
      <span className={styles.itemTop}>
        <Badge tone={urgency === 'now' ? 'warn' : 'plain'}>{t(`review.urgency.${urgency}`)}</Badge>
        <span className={styles.why}>
          {t(`review.why.${item.cause}`)}
          {item.cause === 'held' ? `: ${t(`hold.${holdKey(item.hold?.reason)}`)}` : null}
          {item.hold?.word ? ` “${item.hold.word}”` : null}
          {item.categories.length ? `: ${item.categories.map((c) => t(`category.${c}`)).join(', ')}` : null}
        </span>
      </span>
      <span className={styles.excerpt} dir="auto">
        {item.excerpt}
      </span>
      <span className={styles.itemEnd}>
        <span>
          <bdi>{item.author}</bdi> · <Time at={item.openedAt} />
          {item.reports ? ` · ${t('review.reports', { count: item.reports })}` : null}
        </span>
        {item.oneSided ? <Badge>{t('review.oneSided')}</Badge> : null}
        {claimed ? <Badge tone="accent">{claimed}</Badge> : null}
      </span>
    </a>
  )
}
