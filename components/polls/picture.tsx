import { getTranslations } from 'next-intl/server'
import { positions } from '@/lib/polls/headline'
import { isStance, type PollKind } from '@/lib/polls/kinds'
import { percentages } from '@/lib/polls/shares'
import { DataTable } from './data-table'
import { LikertBar } from './likert-bar'
import { OptionBars } from './option-bars'
import styles from './polls.module.css'
import { apartName } from './words'

/** Counts of one question as a picture, what stands apart of it in words, and all of it as a table. */
export async function Picture(props: {
  id: string
  kind: PollKind
  tally: { n: number; counts: { key: string; count: number }[] }
  words: (key: string) => string
  open?: boolean
}) {
  const { id, kind, tally, words } = props
  const t = await getTranslations('polls')
  if (tally.n === 0) return <p className={styles.note}>{t('tally.none')}</p>
  const { scale, apart, n } = positions(tally.counts)
  const shares = percentages(tally.counts.map((c) => c.count))
  const share = (count: number, i: number) =>
    kind === 'multiple' ? Math.round((count * 100) / tally.n) : (shares[i] ?? 0)
  return (
    <figure className={styles.picture}>
      {isStance(kind) ? (
        n > 0 && <LikertBar id={id} counts={scale} words={words} />
      ) : (
        <OptionBars id={id} counts={scale} n={tally.n} words={words} />
      )}
      <figcaption className={styles.apartCounts}>
        {apart
          .filter((c) => c.count > 0)
          .map((c) => (
            <span key={c.key}>{t(`apartCount.${apartName(c.key)}`, { count: c.count })}</span>
          ))}
      </figcaption>
      <DataTable
        open={props.open}
        caption={t('tally.title')}
        columns={[t('tally.answer'), t('tally.people'), t('tally.share')]}
        rows={tally.counts.map((c, i) => [words(c.key), String(c.count), `${share(c.count, i)} %`])}
      />
    </figure>
  )
}
