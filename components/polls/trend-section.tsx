import { getLocale } from 'next-intl/server'
import { dateTag } from '@/components/ui/relative-time'
import { getTranslations } from '@/i18n/words'
import { supportShare } from '@/lib/polls/headline'
import { isApart, isStance, sideOf } from '@/lib/polls/kinds'
import type { ResultsView } from '@/lib/polls/results-view'
import { percentages } from '@/lib/polls/shares'
import { DataTable } from './data-table'
import styles from './polls.module.css'
import { TrendChart } from './trend-chart'

/** The public series: one step a bin of votes, with the article's corrections marked on it. */
export async function TrendSection({ results, words }: { results: ResultsView; words: (key: string) => string }) {
  const t = await getTranslations('polls')
  const { card, trend, corrections } = results
  const date = new Intl.DateTimeFormat(dateTag(await getLocale()), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: card.zone,
  })
  const stance = isStance(card.kind)
  const bands = stance
    ? ['oppose', 'neither', 'support']
    : card.options
        .map((o) => o.key)
        .filter((key) => !isApart(key))
        .sort()
  const desc = `trend.${stance ? 'sides' : card.kind}`
  const points = trend.map(({ at, voters, counts }) => {
    const of = bands.map((band) =>
      Object.entries(counts)
        .filter(([key]) => (stance ? sideOf(key) === band : key === band))
        .reduce((sum, [, count]) => sum + count, 0),
    )
    return { at: new Date(at), voters, shares: percentages(of), support: supportShare(card.kind, asCounts(counts)) }
  })
  const [first, last] = [points[0], points.at(-1)]
  return (
    <section id="time" aria-labelledby="time-title">
      <h2 id="time-title">{t('trend.title')}</h2>
      {first && last ? (
        <>
          <p>
            {t(desc)} {t('trend.bins')}
          </p>
          <figure>
            <TrendChart
              stance={stance}
              bands={bands.map((key) => ({ key, words: stance ? t(`sides.${key}`) : words(key) }))}
              points={points}
              marks={corrections.map(({ number, at }) => ({
                at: new Date(at),
                words: t('trend.correction', { number }),
              }))}
              dates={[date.format(first.at), date.format(last.at)]}
              title={t('trend.svg', {
                first: date.format(first.at),
                last: date.format(last.at),
                from: first.support ?? first.shares[0] ?? 0,
                to: last.support ?? last.shares[0] ?? 0,
              })}
              desc={t(desc)}
            />
            <DataTable
              caption={t('trend.title')}
              columns={[
                t('trend.date'),
                t('trend.voters'),
                ...bands.map((key) => (stance ? t(`sides.${key}`) : words(key))),
              ]}
              rows={points.map((p) => [date.format(p.at), String(p.voters), ...p.shares.map((share) => `${share} %`)])}
            />
          </figure>
        </>
      ) : (
        <p className={styles.note}>{t('trend.none')}</p>
      )}
    </section>
  )
}

const asCounts = (counts: Record<string, number>) => Object.entries(counts).map(([key, count]) => ({ key, count }))
