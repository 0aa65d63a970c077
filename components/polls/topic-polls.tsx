import { getTranslations } from 'next-intl/server'
import type { PollCardView } from '@/lib/polls/card-view'
import pages from './pages.module.css'
import { PollCard } from './poll-card'
import styles from './polls.module.css'

/** Beside an article: the main poll's card, and links to the topic's other polls. Null where there are none. */
export async function TopicPolls({
  polls,
  sections,
}: {
  polls: PollCardView[]
  sections: { id: string; words: string }[]
}) {
  const t = await getTranslations('polls')
  const main = polls.find((poll) => poll.main)
  const others = polls.filter((poll) => !poll.main)
  return (
    <>
      {main ? <PollCard card={main} /> : null}
      {others.length > 0 ? (
        <nav className={pages.others} aria-labelledby="more-polls">
          <h2 id="more-polls" className={styles.subtitle}>
            {t('others.title')}
          </h2>
          <ul className={pages.plain}>
            {others.map((poll) => {
              const section = sections.find((entry) => entry.id === poll.sectionId)
              return (
                <li key={poll.slug}>
                  <a href={`/t/${poll.topic.slug}/polls/${poll.slug}`} dir="auto">
                    {poll.question.wording}
                  </a>
                  <small>{section ? ` ${t('others.section', { section: section.words })}` : null}</small>
                </li>
              )
            })}
          </ul>
        </nav>
      ) : null}
    </>
  )
}
