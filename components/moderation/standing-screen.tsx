import { getLocale } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { Form, Submit } from '@/components/ui/form'
import { dateWords } from '@/components/ui/relative-time'
import { Time } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import { acknowledgeAction } from '@/lib/moderation/actions'
import type { SanctionView } from '@/lib/moderation/standing.queries'
import styles from './moderation.module.css'

/** What is in force against one's account and why; a warning asks to be read. */
export async function StandingScreen({ sanctions }: { sanctions: SanctionView[] }) {
  const t = await getTranslations('moderation')
  return (
    <div className="column">
      <h1>{t('standing.title')}</h1>
      <p>{t('standing.lead')}</p>
      {sanctions.length === 0 ? <EmptyState title={t('standing.fine')} /> : <InForce sanctions={sanctions} />}
    </div>
  )
}

async function InForce({ sanctions }: { sanctions: SanctionView[] }) {
  const [t, locale] = await Promise.all([getTranslations('moderation'), getLocale()])
  return (
    <>
      <ul className={styles.past}>
        {sanctions.map((sanction) => (
          <li key={sanction.id} className={styles.notice}>
            <p className={styles.noticeTitle}>
              {t(`sanctionKind.${sanction.kind}`)} <Time at={sanction.createdAt} />
              {sanction.liftedAt ? ` (${t('standing.liftedOn')})` : null}
            </p>
            <p dir="auto">{sanction.reason}</p>
            {sanction.kind === 'warn' ? null : (
              <p className="small">
                {sanction.until
                  ? t('standing.until', { date: dateWords(sanction.until, locale) })
                  : t('standing.untilLifted')}
              </p>
            )}
            {sanction.kind === 'warn' && !sanction.readAt ? (
              <Form id={`read-${sanction.id}`} action={acknowledgeAction} label={t('standing.acknowledge')}>
                <input type="hidden" name="id" value={sanction.id} />
                <Submit className="button">{t('standing.acknowledge')}</Submit>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      <p>{t('standing.canStill')}</p>
    </>
  )
}
