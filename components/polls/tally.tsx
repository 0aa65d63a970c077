import { getTranslations } from '@/i18n/words'
import type { PollCardView } from '@/lib/polls/card-view'
import { Honesty } from './honesty'
import { Picture } from './picture'
import styles from './polls.module.css'

/** On the card: where opinion stands, how many answered and what that is worth, and the ways to the other pictures. */
export async function Tally({ card, words }: { card: PollCardView; words: (key: string) => string }) {
  const t = await getTranslations('polls')
  if (!card.tally) return null
  const page = `/t/${card.topic.slug}/polls/${card.slug}`
  return (
    <div className={styles.tally}>
      <h3 className={styles.subtitle}>{t('tally.title')}</h3>
      <Picture id={card.slug} kind={card.kind} tally={card.tally} words={words} />
      <Honesty card={card} n={card.tally.n} />
      <nav className={styles.tabs} aria-label={t('card.results')}>
        <a href={`${page}#now`} aria-current="true">
          {t('tally.now')}
        </a>
        {card.secrecy === 'SECRET' ? null : <a href={`${page}#time`}>{t('tally.time')}</a>}
        {card.secrecy === 'SECRET' || card.kind === 'multiple' ? null : <a href={`${page}#by`}>{t('by.choose')}</a>}
        {card.guess.share === null ? null : <a href={`${page}#gap`}>{t('tally.gap')}</a>}
        {card.waves.asked ? <a href={`${page}#shift`}>{t('tally.shift')}</a> : null}
        {card.tally.rounds ? <a href={`${page}#rounds`}>{t('tally.rounds')}</a> : null}
      </nav>
    </div>
  )
}
