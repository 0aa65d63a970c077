import { Form, Submit, TextField } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { getTranslations } from '@/i18n/words'
import { decideAppealAction } from '@/lib/moderation/actions'
import { ChoiceField } from './choice-field'
import styles from './moderation.module.css'

type Appeal = { id: string; text: string; allowed: boolean }

/** The author's words and the answer, by somebody else than who decided first. */
export async function AnswerAppealForm({ topicId, appeal }: { topicId: string; appeal: Appeal }) {
  const t = await getTranslations('moderation.appeal')
  return (
    <section className={styles.decide} id="appeal">
      <h3>{t('title')}</h3>
      <figure>
        <figcaption>{t('theirs')}</figcaption>
        <blockquote dir="auto">{appeal.text}</blockquote>
      </figure>
      {appeal.allowed ? (
        <Form id="answer-appeal" action={decideAppealAction} label={t('title')}>
          <input type="hidden" name="topicId" value={topicId} />
          <input type="hidden" name="appealId" value={appeal.id} />
          <ChoiceField
            name="outcome"
            legend={t('outcome')}
            choices={(['upheld', 'reversed'] as const).map((value) => ({ value, label: t(value) }))}
          />
          <TextField name="reason" label={t('reason')} rows={3} maxLength={2000} dir="auto" />
          <Submit>{t('submit')}</Submit>
        </Form>
      ) : (
        <Notice>{t('notYou')}</Notice>
      )}
    </section>
  )
}
