import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { getTranslations } from '@/i18n/words'
import type { LogView } from '@/lib/moderation/log.queries'
import styles from './log.module.css'
import { LogLine } from './log-line'

/** The public log, newest first: the same for everybody. Each line has its address (#line-7) and its hash. */
export async function LogScreen({ log, before }: { log: LogView; before: number | null }) {
  const t = await getTranslations('moderation.log')
  return (
    <div className="wide">
      <h1>{t('title')}</h1>
      <p className={styles.lead}>{t('lead')}</p>
      <details className={styles.verify}>
        <summary>{t('verifyTitle')}</summary>
        <p>{t('verifyText')}</p>
        <p>
          <a href={before === null ? '/api/v1/log' : `/api/v1/log?before=${before}`}>{t('verifyJson')}</a>
        </p>
        <p>{t('verifyCli')}</p>
      </details>
      {log.lines.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <ol className={styles.log} reversed start={log.lines[0]?.seq}>
          {log.lines.map((line) => (
            <LogLine key={line.seq} line={line} />
          ))}
        </ol>
      )}
      <Pager
        label={t('title')}
        newer={before === null ? null : { href: '/log', words: t('newest') }}
        older={log.older === null ? null : { href: `/log?before=${log.older}`, words: t('older') }}
      />
    </div>
  )
}
