import { getLocale } from 'next-intl/server'
import { dateTag } from '@/components/ui/relative-time'
import { getTranslations } from '@/i18n/words'
import type { PollCardView } from '@/lib/polls/card-view'
import styles from './polls.module.css'

/** How many answered, when, which version of the question, and that it is no sample. Never a margin of error. */
export async function Honesty({ card, n }: { card: PollCardView; n: number }) {
  const t = await getTranslations('polls')
  const format = new Intl.DateTimeFormat(dateTag(await getLocale()), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: card.zone,
  })
  const since = new Date(card.question.since ?? card.opensAt)
  const until = new Date(
    Math.max(since.getTime(), Math.min(Date.now(), card.closesAt ? Date.parse(card.closesAt) : Date.now())),
  )
  const dates = format.formatRange(since, until)
  const say = card.question.number > 1 ? 'tally.honestVersion' : 'tally.honest'
  return (
    <div className={styles.honest}>
      {n > 0 ? <p>{t(say, { n, dates, version: card.question.number })}</p> : null}
      {card.tallyPolicy === 'always' ? <p>{t('tally.alwaysOpen')}</p> : null}
      {card.tally && card.tally.exposed.n > 0 ? <p>{t('tally.exposed', { n: card.tally.exposed.n })}</p> : null}
    </div>
  )
}
