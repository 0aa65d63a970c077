import { Form, SelectField, Submit } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { describeOneselfAction } from '@/lib/polls/actions'
import type { ResultsView } from '@/lib/polls/results-view'
import styles from './polls.module.css'

/** What voters may say of themselves, each voluntary; only for who has answered. */
export async function AttributesForm({ results }: { results: ResultsView }) {
  const t = await getTranslations('polls')
  const { card, attributes } = results
  if (!card.mine || attributes.length === 0) return null
  return (
    <details className={styles.promise} open={attributes.every((a) => a.mine === null)}>
      <summary>{t('attributes.title')}</summary>
      <Form id="about-you" action={describeOneselfAction} className={styles.vote}>
        <input type="hidden" name="slug" value={card.topic.slug} />
        <input type="hidden" name="poll" value={card.slug} />
        <p className={styles.note}>{t('attributes.hint')}</p>
        {attributes.map(({ attribute, mine }) => (
          <SelectField
            key={attribute.key}
            name={attribute.key}
            label={attribute.label}
            defaultValue={mine ?? ''}
            options={[
              { value: '', label: t('attributes.none') },
              ...attribute.values.map((v) => ({ value: v.key, label: v.label })),
            ]}
          />
        ))}
        <Submit className="button">{t('attributes.save')}</Submit>
      </Form>
    </details>
  )
}
