import { getLocale } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { Form, Submit } from '@/components/ui/form'
import { dateWords } from '@/components/ui/relative-time'
import { Time } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import { liftSanctionAction } from '@/lib/moderation/actions'
import type { PersonSanctionsView } from '@/lib/moderation/person-sanctions.queries'
import styles from './moderation.module.css'
import { SanctionForm } from './sanction-form'

/** What moderators have imposed on somebody, what of it is in force, and the forms to impose and lift. */
export async function PersonSanctions(props: { person: { id: string; name: string }; view: PersonSanctionsView }) {
  const [t, locale] = await Promise.all([getTranslations('moderation'), getLocale()])
  const { sanctions, can } = props.view
  const over = ({ until, liftedAt }: { until: Date | null; liftedAt: Date | null }) =>
    liftedAt !== null || (until !== null && until < new Date())
  return (
    <>
      {sanctions.length === 0 ? <p>{t('person.none')}</p> : null}
      <ul className={styles.past}>
        {sanctions.map((sanction) => (
          <li key={sanction.id}>
            <p>
              <Badge tone={over(sanction) ? 'plain' : 'warn'}>{t(`sanctionKind.${sanction.kind}`)}</Badge>{' '}
              <Time at={sanction.createdAt} />{' '}
              {sanction.until ? t('standing.until', { date: dateWords(sanction.until, locale) }) : null}
              {sanction.liftedAt ? ` (${t('standing.liftedOn')})` : null}
            </p>
            <p dir="auto">{sanction.reason}</p>
            {can.sanction && !over(sanction) && sanction.kind !== 'warn' ? (
              <Form id={`lift-${sanction.id}`} action={liftSanctionAction}>
                <input type="hidden" name="id" value={sanction.id} />
                <Submit className="button">{t('sanction.lift')}</Submit>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {can.sanction ? <SanctionForm person={props.person} /> : null}
    </>
  )
}
