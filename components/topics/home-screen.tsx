import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { getTranslations } from '@/i18n/words'
import type { TopicsPageView } from '@/lib/topics/views'
import styles from './home-screen.module.css'
import { TopicLine } from './topic-line'

type Home = { page: TopicsPageView; after: string | null; publisher: string }

/** The topics, the most recently active first. The first one leads, as on a front page. */
export async function HomeScreen({ page, after, publisher }: Home) {
  const t = await getTranslations('topics')
  return (
    <div className={styles.home}>
      <header className={styles.head}>
        <h1>{t('home.title')}</h1>
        <p>{t('home.lead', { publisher: publisher || 'none' })}</p>
        {page.can.create ? (
          <p>
            <a className="button" href="/topics/new">
              {t('home.create')}
            </a>
          </p>
        ) : null}
      </header>
      {page.topics.length === 0 ? (
        <EmptyState title={t('home.empty')}>
          <p>{page.can.create ? t('home.emptyEditor') : t('home.emptyReader')}</p>
        </EmptyState>
      ) : (
        <ol className={styles.list}>
          {page.topics.map((topic, place) => (
            <TopicLine key={topic.id} topic={topic} leading={place === 0 && !after} />
          ))}
        </ol>
      )}
      <Pager
        label={t('home.pages')}
        newer={after ? { href: '/', words: t('home.newest') } : null}
        older={page.older ? { href: `/?after=${page.older}`, words: t('home.older') } : null}
      />
    </div>
  )
}
