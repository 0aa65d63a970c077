import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import type { CaseReportView } from '@/lib/moderation/case.queries'
import { categories, gravity } from '@/lib/moderation/categories'
import styles from './moderation.module.css'

/** What readers said of the post, the gravest first. Who they are is not shown: how right they have been is. */
export async function CaseReports({ reports }: { reports: CaseReportView[] }) {
  const t = await getTranslations('moderation')
  const groups = [...categories]
    .sort((a, b) => gravity(b) - gravity(a))
    .map((category) => ({ category, reports: reports.filter((report) => report.category === category) }))
    .filter((group) => group.reports.length > 0)
  return (
    <section className={styles.part}>
      <h3>{t('case.reports')}</h3>
      {groups.length === 0 ? (
        <p className="small">{t('case.noReports')}</p>
      ) : (
        <Table
          caption={t('case.reports')}
          hideCaption
          columns={(['category', 'people', 'notes'] as const).map((c) => t(`case.reportColumns.${c}`))}
          rows={groups.map((group) => [
            t(`category.${group.category}`),
            group.reports.length,
            <Notes key="notes" reports={group.reports} />,
          ])}
        />
      )}
    </section>
  )
}

/** Their words where they wrote any, newest first; without words, how right they have been together. */
async function Notes({ reports }: { reports: CaseReportView[] }) {
  const t = await getTranslations('moderation.case')
  const written = reports.filter((report) => report.note)
  if (written.length === 0) {
    const [newest] = reports
    const right = reports.reduce((sum, report) => sum + report.right, 0)
    const decided = reports.reduce((sum, report) => sum + report.decided, 0)
    return (
      <small>
        {t('together', { right, decided })} · {newest ? <Time at={newest.at} /> : null}
      </small>
    )
  }
  return (
    <ul className={styles.past}>
      {written.map((report) => (
        <li key={`${report.at.toISOString()} ${report.note}`}>
          <span dir="auto">{report.note}</span>
          <br />
          <small>
            {t('reporter', { trust: report.trust, right: report.right, decided: report.decided })} ·{' '}
            <Time at={report.at} />
            {report.oldText ? ` · ${t('oldText')}` : null}
          </small>
        </li>
      ))}
    </ul>
  )
}
