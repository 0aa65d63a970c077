import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { getTranslations } from '@/i18n/words'
import type { PollCardView } from '@/lib/polls/card-view'
import pages from './pages.module.css'
import { PollCard } from './poll-card'
import styles from './polls.module.css'

type Section = { id: string; words: string }

/** Beside an article: the main poll's card, and where the topic's other polls stand; for editors, that a main one is missing. */
export async function TopicPolls(props: { slug: string; polls: PollCardView[]; sections: Section[]; edits: boolean }) {
  const { slug, polls, sections, edits } = props
  const t = await getTranslations('polls')
  const main = polls.find((poll) => poll.main)
  const others = polls.filter((poll) => !poll.main)
  return (
    <>
      {main ? <PollCard card={main} /> : null}
      {!main && edits ? (
        <Notice tone="warn">
          {t('main.missing')} <a href={`/polls/new?topic=${encodeURIComponent(slug)}&main=1`}>{t('main.add')}</a>
        </Notice>
      ) : null}
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
                  <a href={section ? `#poll-${poll.slug}` : `/t/${slug}/polls/${poll.slug}`} dir="auto">
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

/** The cards of the polls on single sections, by section, to stand in place below its text. */
export function sectionPolls(polls: PollCardView[]): Record<string, ReactNode> {
  const asked = polls.filter((poll) => !poll.main && poll.sectionId)
  return Object.fromEntries(
    asked.map(({ sectionId }) => [
      sectionId,
      <div key={sectionId} className={pages.inPlace}>
        {asked
          .filter((poll) => poll.sectionId === sectionId)
          .map((poll) => (
            <PollCard key={poll.slug} card={poll} place="section" />
          ))}
      </div>,
    ]),
  )
}
