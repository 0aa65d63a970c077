import { TextField } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import type { DraftView } from '@/lib/articles/draft-view'
import styles from './editing.module.css'

/** For a version: what kind of change it is, the note for readers, and which corrections it takes in. */
export async function DraftChange({ draft }: { draft: DraftView }) {
  const t = await getTranslations('articles.draft')
  return (
    <section className="card">
      <fieldset className={styles.choices}>
        <legend>
          <h2>{t('change')}</h2>
        </legend>
        {(['typo', 'clarification', 'material'] as const).map((value) => (
          <label key={value}>
            <input type="radio" name="change" value={value} defaultChecked={draft.article.change === value} />
            <span>
              <b>{t(value)}</b>: {t(`${value}Hint`)}
            </span>
          </label>
        ))}
      </fieldset>
      <TextField
        name="note"
        label={t('note')}
        hint={t('noteHint')}
        defaultValue={draft.article.note}
        rows={2}
        dir="auto"
      />
      {draft.corrections.length ? (
        <fieldset className={styles.choices}>
          <legend>{t('takes')}</legend>
          <p className="small">{t('takesLead')}</p>
          {draft.corrections.map(({ id, exact, proposed, by }) => (
            <label key={id}>
              <input type="checkbox" name="takes[]" value={id} defaultChecked={draft.article.takes.includes(id)} />
              <span dir="auto">{t('takesOne', { exact, proposed, by })}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
    </section>
  )
}
