import { getTranslations } from '@/i18n/words'
import type { ResultsView } from '@/lib/polls/results-view'
import { k } from '@/lib/polls/small-numbers'
import { DataTable } from './data-table'
import pages from './pages.module.css'
import styles from './polls.module.css'

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
      {shifts.map((shift) => {
        const at = Math.max(0, shift.columns.indexOf('support'))
        const values = {
          pairs: shift.pairs,
          moved: shift.moved < k ? t('shift.few') : String(shift.moved),
          from: shift.before[at] ?? 0,
          to: shift.after[at] ?? 0,
          chi2: (shift.test?.chi2 ?? 0).toFixed(2),
          df: shift.test?.df ?? 1,
        }
        return (
          <div key={shift.name} className={pages.pair}>
            <h3 className={styles.subtitle}>{t(`shift.${shift.name}`)}</h3>
            <p>{t(shift.changed ? 'shift.changed' : 'shift.notChanged', values)}</p>
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
        )
      })}
      {shifts.length > 0 ? <p className={styles.note}>{t('shift.caution')}</p> : null}
    </section>
  )
}
