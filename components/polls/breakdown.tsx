import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { dateTag } from '@/components/ui/relative-time'
import { Tabs } from '@/components/ui/tabs'
import { getTranslations } from '@/i18n/words'
import { notSaid } from '@/lib/polls/attributes'
import { reachOf } from '@/lib/polls/diverging'
import { isStance } from '@/lib/polls/kinds'
import type { BreakdownView, ResultsView } from '@/lib/polls/results-view'
import { DataTable } from './data-table'
import { LikertBar } from './likert-bar'
import pages from './pages.module.css'
import styles from './polls.module.css'

type Words = (key: string) => string

/** Where the sides of a stance stand on the scale of the picture. */
const points: Record<string, string> = { oppose: '-1', neither: '0', support: '1' }

/** Answers by what people say of themselves: one attribute at a time, small numbers hidden. */
export async function Breakdown(props: { results: ResultsView; by: string; words: Words; children: ReactNode }) {
  const t = await getTranslations('polls')
  const { breakdowns, card } = props.results
  const shown = breakdowns.find((b) => b.attribute.key === props.by) ?? breakdowns[0]
  const page = `/t/${card.topic.slug}/polls/${card.slug}`
  return (
    <section id="by" aria-labelledby="by-title">
      <h2 id="by-title">{t('by.title')}</h2>
      {breakdowns.length > 1 ? (
        <Tabs
          label={t('by.choose')}
          tabs={breakdowns.map((b) => ({
            href: `${page}?by=${b.attribute.key}#by`,
            words: t('tally.by', { attribute: b.attribute.label }),
            current: b === shown,
          }))}
        />
      ) : null}
      {shown ? (
        <Groups table={shown} kind={card.kind} words={props.words} />
      ) : (
        <p className={styles.note}>{t('by.none')}</p>
      )}
      {props.children}
    </section>
  )
}

async function Groups({
  table,
  kind,
  words,
}: {
  table: BreakdownView
  kind: ResultsView['card']['kind']
  words: Words
}) {
  const t = await getTranslations('polls')
  const date = new Intl.DateTimeFormat(dateTag(await getLocale()), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(table.at),
  )
  const name = (key: string) =>
    key === notSaid ? t('by.notSaid') : (table.attribute.values.find((v) => v.key === key)?.label ?? key)
  const countsOf = (cells: (number | null)[]) =>
    table.columns.flatMap((side, c) => (points[side] ? [{ key: points[side], count: cells[c] ?? 0 }] : []))
  const column = (key: string) => (isStance(kind) ? t(`sides.${key}`) : words(key))
  const whole = table.rows.filter((r) => isStance(kind) && r.cells.every((cell) => cell !== null))
  const reaches = whole.map((r) => reachOf(countsOf(r.cells)))
  const reach = {
    oppose: Math.max(0.01, ...reaches.map((r) => r.oppose)),
    support: Math.max(0.01, ...reaches.map((r) => r.support)),
  }
  return (
    <>
      <p>{t('by.desc')}</p>
      {whole.map((row) => (
        <figure key={row.key} className={pages.group}>
          <figcaption>
            <b>{name(row.key)}</b> <small>{t('by.people', { n: row.n })}</small>
          </figcaption>
          <LikertBar
            id={`by-${row.key === notSaid ? 'other' : row.key}`}
            counts={countsOf(row.cells)}
            words={words}
            reach={reach}
          />
        </figure>
      ))}
      <DataTable
        open
        caption={t('tally.by', { attribute: table.attribute.label })}
        columns={[t('by.group'), t('tally.people'), ...table.columns.map(column)]}
        rows={table.rows.map((row) => [
          name(row.key),
          String(row.n),
          ...row.cells.map((count, c) =>
            row.nearlyAll !== null && row.nearlyAll === table.columns[c] ? '>95 %' : (count ?? t('by.hidden')),
          ),
        ])}
      />
      <p className={styles.note}>
        {t('by.hiddenNote')} {table.hiddenRows > 0 ? t('by.hiddenRows', { n: table.hiddenRows }) : null}{' '}
        {t('by.asOf', { date })}
      </p>
    </>
  )
}
