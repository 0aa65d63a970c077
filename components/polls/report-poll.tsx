import { getLocale } from 'next-intl/server'
import { dateTag } from '@/components/ui/relative-time'
import { getTranslations } from '@/i18n/words'
import { notSaid } from '@/lib/polls/attributes'
import type { PollCardView } from '@/lib/polls/card-view'
import { contrasts } from '@/lib/polls/contrast'
import { movement } from '@/lib/polls/movement'
import type { PollReportView } from '@/lib/polls/report-view'
import { Honesty } from './honesty'
import { Picture } from './picture'
import styles from './polls.module.css'
import { optionWords, shiftSentence } from './words'

const sides = ['oppose', 'neither', 'support', 'apart']

/** One poll in the report: where it stands, how it moved, where groups differ and agree, and what came of it. */
export async function ReportPoll({ poll }: { poll: PollReportView }) {
  const t = await getTranslations('polls')
  const { card } = poll
  const words = await optionWords(card.kind, card.options)
  const answer = (key: string) => (sides.includes(key) ? t(`sides.${key}`) : words(key))
  const date = new Intl.DateTimeFormat(dateTag(await getLocale()), { dateStyle: 'medium', timeZone: card.zone })
  const id = `report-${card.slug}`
  const day = (at: string) => date.format(new Date(at))
  const moved = movement(poll)
  return (
    <section aria-labelledby={id}>
      <h2 id={id} dir="auto">
        <a href={`/t/${card.topic.slug}/polls/${card.slug}`}>{card.question.wording}</a>
      </h2>
      {card.tally && !card.guess.ask ? (
        <>
          <h3 className={styles.subtitle}>{t('report.stands')}</h3>
          <Picture id={id} kind={card.kind} tally={card.tally} words={words} open />
          {card.tally.rounds?.winner ? <p>{t('rounds.winner', { option: words(card.tally.rounds.winner) })}</p> : null}
          <Honesty card={card} n={card.tally.n} />
          <h3 className={styles.subtitle}>{t('report.moved')}</h3>
          {moved ? (
            <p>
              {t(moved.key === null ? 'report.movedFrom' : 'report.movedOption', {
                option: moved.key === null ? '' : words(moved.key),
                from: moved.from,
                to: moved.to,
                first: day(moved.first),
                last: day(moved.last),
              })}
            </p>
          ) : (
            <p>{t(card.secrecy === 'SECRET' ? 'report.secretMove' : 'report.noMove')}</p>
          )}
          {poll.shifts.map((shift) => (
            <p key={shift.name}>
              {t(`shift.${shift.name}`)}: {shiftSentence(t, shift)}
            </p>
          ))}
          <h3 className={styles.subtitle}>{t('report.groups')}</h3>
          {poll.breakdowns.length === 0 ? <p>{t(ungrouped(card))}</p> : null}
          {poll.breakdowns.map((table) => {
            const found = contrasts(table)
            const group = (key: string) =>
              key === notSaid ? t('by.notSaid') : (table.attribute.values.find((v) => v.key === key)?.label ?? key)
            if (!found) return <p key={table.attribute.key}>{t('report.fewNumbers')}</p>
            const { differ, agree } = found
            return (
              <p key={table.attribute.key}>
                {t('tally.by', { attribute: table.attribute.label })}:{' '}
                {t('report.differ', {
                  ...differ,
                  answer: answer(differ.column),
                  high: group(differ.high),
                  low: group(differ.low),
                })}{' '}
                {agree === differ ? null : t('report.agree', { ...agree, answer: answer(agree.column) })}
              </p>
            )
          })}
          {card.outcome ? <p dir="auto">{card.outcome}</p> : null}
        </>
      ) : (
        <p className={styles.note}>
          {t(card.guess.ask ? 'report.guessFirst' : card.can.showResults ? 'report.blind' : 'results.late')}
        </p>
      )}
    </section>
  )
}

const ungrouped = ({ secrecy, kind }: PollCardView) =>
  secrecy === 'SECRET' ? 'report.secretGroups' : kind === 'multiple' ? 'report.multipleGroups' : 'report.noGroups'
