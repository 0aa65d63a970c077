import { getTranslations } from '@/i18n/words'
import type { ResultsView } from '@/lib/polls/results-view'
import { DataTable } from './data-table'
import pages from './pages.module.css'
import styles from './polls.module.css'
import { shiftSentence } from './words'

const sides = ['oppose', 'neither', 'support', 'apart']

/** How the same people answered twice: one sentence and the table, from thirty pairs on. */
export async function ShiftSection({
  shifts,
  words,
}: {
  shifts: ResultsView['shifts']
  words: (key: string) => string
}) {
  const t = await getTranslations('polls')
  const name = (key: string) => (sides.includes(key) ? t(`sides.${key}`) : words(key))
  return (
    <section id="shift" aria-labelledby="shift-title">
      <h2 id="shift-title">{t('shift.title')}</h2>
      {shifts.length === 0 ? <p className={styles.note}>{t('shift.none')}</p> : null}
      {shifts.map((shift) => (
        <div key={shift.name} className={pages.pair}>
          <h3 className={styles.subtitle}>{t(`shift.${shift.name}`)}</h3>
          <p>{shiftSentence(t, shift)}</p>
          {shift.matrix ? (
            <DataTable
              open
              caption={t(`shift.${shift.name}`)}
              columns={[`${t('shift.first')} ↓ ${t('shift.later')} →`, ...shift.columns.map(name)]}
              rows={shift.matrix.map((row) => [
                name(row.key),
                ...row.cells.map((cell, c) =>
                  row.nearlyAll !== null && row.nearlyAll === shift.columns[c] ? '>95 %' : (cell ?? t('by.hidden')),
                ),
              ])}
            />
          ) : (
            <p className={styles.note}>{t('shift.matrixNone')}</p>
          )}
        </div>
      ))}
      {shifts.length > 0 ? <p className={styles.note}>{t('shift.caution')}</p> : null}
    </section>
  )
}
