import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { getTranslations } from '@/i18n/words'
import type { PollCardView } from '@/lib/polls/card-view'
import pages from './pages.module.css'
import styles from './polls.module.css'

/** The polls of one topic, the main one first. */
export async function PollListScreen({
  topic,
  polls,
}: {
  topic: { slug: string; title: string }
  polls: PollCardView[]
}) {
  const t = await getTranslations('polls')
  const home = `/t/${topic.slug}`
  return (
    <div className="column">
      <h1 dir="auto">{t('list.title', { topic: topic.title })}</h1>
      {polls.length === 0 ? <EmptyState title={t('list.none')} /> : null}
      <ul className={pages.plain}>
        {polls.map((poll) => (
          <li key={poll.slug}>
            <a href={`${home}/polls/${poll.slug}`} dir="auto">
              {poll.question.wording}
            </a>
            <div className={styles.when}>
              <Badge tone={poll.state === 'open' ? 'accent' : 'plain'}>{t(`list.state.${poll.state}`)}</Badge>
              {poll.main ? <span>{t('list.main')}</span> : null}
              <span>{t(`results.kind.${poll.kind}`)}</span>
            </div>
          </li>
        ))}
      </ul>
      <p className={pages.after}>
        <a href={home}>{t('results.backToTopic')}</a> · <a href={`${home}/polls/report`}>{t('results.report')}</a>
      </p>
    </div>
  )
}
