import { getTranslations } from '@/i18n/words'
import { positions } from '@/lib/polls/headline'
import { isStance, type PollKind } from '@/lib/polls/kinds'
import { percentages, sharesOf } from '@/lib/polls/shares'
import { DataTable } from './data-table'
import { LikertBar } from './likert-bar'
import { OptionBars } from './option-bars'
import pages from './pages.module.css'
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
  const stance = isStance(kind)
  // Of a scale, the share of those who took a position; else of everybody.
  const based = stance ? scale : tally.counts
  const people = based.map((c) => c.count)
  const shares = kind === 'multiple' ? sharesOf(people, tally.n) : percentages(people)
  const share = (key: string) => shares[based.findIndex((c) => c.key === key)]
  const inTable = (key: string) => (share(key) === undefined ? '' : `${share(key)} %`)
  return (
    <figure className={pages.picture}>
      {stance ? (
        n > 0 && <LikertBar id={id} counts={scale} words={words} />
      ) : (
        <OptionBars id={id} counts={scale} n={tally.n} shares={scale.map((c) => share(c.key) ?? 0)} words={words} />
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
        columns={[
          t('tally.answer'),
          t('tally.people'),
          t(stance ? 'tally.shareOfPositions' : kind === 'ranked' ? 'tally.firstChoices' : 'tally.share'),
        ]}
        rows={tally.counts.map((c) => [words(c.key), String(c.count), inTable(c.key)])}
      />
    </figure>
  )
}
