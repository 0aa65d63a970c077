import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { CaseReportView } from '@/lib/moderation/case.queries'
import styles from './review.module.css'

/** Who reported it is not shown: how right they have been is. */
export async function CaseReports({ reports }: { reports: CaseReportView[] }) {
  const t = await getTranslations('moderation')
  return (
    <section className={styles.part}>
      <h3>{t('case.reports')}</h3>
      {reports.length === 0 ? (
        <p className="small">{t('case.noReports')}</p>
      ) : (
        <Table
          caption={t('case.reports')}
          hideCaption
          columns={(['category', 'note', 'reporter', 'when'] as const).map((c) => t(`case.reportColumns.${c}`))}
          rows={reports.map((report) => [
            t(`category.${report.category}`),
            <span key="note" dir="auto">
              {report.note || '–'} {report.oldText ? <small>({t('case.oldText')})</small> : null}
            </span>,
            t('case.reporter', { trust: report.trust, right: report.right, decided: report.decided }),
            <Time key="at" at={report.at} />,
          ])}
        />
      )}
    </section>
  )
}
