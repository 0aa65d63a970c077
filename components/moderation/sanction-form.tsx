import { Field, Form, Submit, TextField } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { sanctionAction } from '@/lib/moderation/actions'
import { ChoiceField } from './choice-field'
import styles from './moderation.module.css'

const kinds = ['warn', 'hold', 'suspend', 'ban'] as const

/** Warns, holds, suspends or bans somebody, folded away: it is rarely what a case needs. */
export async function SanctionForm({ person }: { person: { id: string; name: string } }) {
  const t = await getTranslations('moderation.sanction')
  return (
    <details className={styles.part}>
      <summary>{t('title', { name: person.name })}</summary>
      <Form id="sanction" action={sanctionAction} label={t('title', { name: person.name })}>
        <input type="hidden" name="userId" value={person.id} />
        <ChoiceField name="kind" legend={t('kind')} choices={kinds.map((value) => ({ value, label: t(value) }))} />
        <Field name="days" label={t('days')} hint={t('daysHint')} inputMode="numeric" />
        <TextField name="reason" label={t('reason')} rows={3} maxLength={2000} dir="auto" />
        <Submit className="danger">{t('submit')}</Submit>
      </Form>
    </details>
  )
}
