import { EmptyState } from '@/components/ui/empty-state'
import { Form, Submit } from '@/components/ui/form'
import { Pager } from '@/components/ui/pager'
import { Time } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import { markReadAction } from '@/lib/notifications/actions'
import type { NotificationPageView, NotificationView } from '@/lib/notifications/queries'
import { sentenceOf } from '@/lib/notifications/sentence'
import styles from './notifications.module.css'

/** What concerns the reader, newest first; a link opens and marks it as read. */
export async function NotificationsScreen({ page, first }: { page: NotificationPageView; first: boolean }) {
  const t = await getTranslations('notifications')
  const unread = page.items.some((item) => item.unread)
  return (
    <div className="column">
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        {unread ? (
          <Form id="read-all" action={markReadAction} label={t('readAll')}>
            <Submit className="button">{t('readAll')}</Submit>
          </Form>
        ) : null}
      </header>
      <p className={styles.lead}>
        {t('lead')} <a href="/notifications/standing">{t('standing')}</a>
      </p>
      {page.items.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <ol className={styles.list} aria-label={t('list')}>
          {page.items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </ol>
      )}
      <Pager
        label={t('title')}
        newer={first ? null : { href: '/notifications', words: t('newest') }}
        older={page.older ? { href: `/notifications?before=${page.older}`, words: t('older') } : null}
      />
    </div>
  )
}

async function Item({ item }: { item: NotificationView }) {
  const t = await getTranslations('notifications')
  const acted = await getTranslations('moderation.acted')
  const { key, values } = sentenceOf(item)
  const words = {
    name: item.name ?? t('somebody'),
    topic: item.topic ?? t('aTopic'),
    ...values,
    ...(values.action ? { action: acted(values.action) } : {}),
  }
  return (
    <li className={styles.item} data-unread={item.unread || undefined}>
      <a href={`/notifications/${item.id}`} dir="auto">
        {t(`kind.${key}`, words)}
      </a>
      <span className={styles.when}>
        {item.unread ? <span className={styles.dot}>{t('unread')}</span> : null} <Time at={item.at} />
      </span>
    </li>
  )
}
