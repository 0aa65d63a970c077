import { getTranslations } from '@/i18n/words'
import type { PollCardView } from '@/lib/polls/card-view'
import { Honesty } from './honesty'
import { Picture } from './picture'
import styles from './polls.module.css'

/** Where opinion stands now: the headline, which is blind, and beside it who had looked first. */
export async function NowSection(props: {
  card: PollCardView
  words: (key: string) => string
  changes: number | null
}) {
  const { card, words, changes } = props
  const t = await getTranslations('polls')
  const { tally } = card
  if (!tally) return null
  return (
    <section id="now" aria-labelledby="now-title">
      <h2 id="now-title">{t('tally.title')}</h2>
      <Picture id={card.slug} kind={card.kind} tally={tally} words={words} open />
      <Honesty card={card} n={tally.n} />
      {changes ? <p className={styles.note}>{t('tally.changed', { n: changes })}</p> : null}
      {tally.exposed.n > 0 ? (
        <>
          <h3 className={styles.subtitle}>{t('results.exposedTitle')}</h3>
          {tally.exposed.counts ? (
            <Picture
              id={`${card.slug}-exposed`}
              kind={card.kind}
              tally={{ n: tally.exposed.n, counts: tally.exposed.counts }}
              words={words}
            />
          ) : (
            <p className={styles.note}>{t('results.exposedFew', { n: tally.exposed.n })}</p>
          )}
        </>
      ) : null}
    </section>
  )
}
