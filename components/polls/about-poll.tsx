import { getLocale } from 'next-intl/server'
import { dateTag } from '@/components/ui/relative-time'
import { getTranslations } from '@/i18n/words'
import type { ResultsView } from '@/lib/polls/results-view'
import pages from './pages.module.css'
import styles from './polls.module.css'

/** What kind of poll it is, since when, its question versions, its permanent link and its downloads. */
export async function AboutPoll({ results }: { results: ResultsView }) {
  const t = await getTranslations('polls')
  const { card, versions } = results
  const format = new Intl.DateTimeFormat(dateTag(await getLocale()), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: card.zone,
  })
  const when = (at: string) => `${format.format(new Date(at))} (${card.zone})`
  const page = `/t/${card.topic.slug}/polls/${card.slug}`
  const version = `version=${card.question.number}`
  return (
    <section id="about" aria-labelledby="about-title">
      <h2 id="about-title">{t('results.facts')}</h2>
      <dl className={pages.facts}>
        <dt>{t('results.fact.kind')}</dt>
        <dd>{t(`results.kind.${card.kind}`)}</dd>
        <dt>{t('results.fact.opened')}</dt>
        <dd>{when(card.opensAt)}</dd>
        <dt>{t(card.state === 'closed' ? 'results.fact.closed' : 'results.fact.closes')}</dt>
        <dd>{card.closesAt ? when(card.closesAt) : t('results.never')}</dd>
        <dt>{t('results.fact.asked')}</dt>
        <dd>{card.question.number}</dd>
        <dt>{t('results.fact.secrecy')}</dt>
        <dd>{t(`promise.${card.secrecy}`)}</dd>
      </dl>
      {versions.length > 1 ? (
        <>
          <h3 className={styles.subtitle}>{t('results.versions')}</h3>
          <ol className={pages.plain}>
            {versions.map((v) => (
              <li key={v.number}>
                <a href={`${page}?version=${v.number}`} dir="auto">
                  {v.wording}
                </a>
                <br />
                <small>
                  {v.since
                    ? t('results.versionSince', { number: v.number, date: when(v.since) })
                    : t('results.versionNone', { number: v.number })}
                </small>
              </li>
            ))}
          </ol>
        </>
      ) : null}
      <p className={styles.when}>
        <a href={`${page}?${version}`}>{t('results.permanent')}</a>
        {card.can.seeTally ? (
          <>
            <a href={`${page}/results.csv?${version}`} download>
              {t('results.download')} {t('results.csv')}
            </a>
            <a href={`/api/v1/topics/${card.topic.slug}/polls/${card.slug}/results?${version}`}>
              {t('results.download')} {t('results.json')}
            </a>
          </>
        ) : null}
        <a href={`/t/${card.topic.slug}/polls/report`}>{t('results.report')}</a>
      </p>
    </section>
  )
}
