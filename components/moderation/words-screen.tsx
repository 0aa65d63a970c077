import { EmptyState } from '@/components/ui/empty-state'
import { Field, Form, Submit } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { unwatchWordAction, watchWordAction } from '@/lib/moderation/actions'
import type { WatchedWordView } from '@/lib/moderation/words.queries'
import styles from './moderation.module.css'

/** Words whose posts wait, for admins. */
export async function WordsScreen({ words }: { words: WatchedWordView[] }) {
  const t = await getTranslations('moderation.words')
  return (
    <div className="column">
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <Form id="watch-word" action={watchWordAction} label={t('title')}>
        <Field name="word" label={t('add')} hint={t('addHint')} maxLength={80} dir="auto" />
        <Submit>{t('submit')}</Submit>
      </Form>
      {words.length === 0 ? <EmptyState title={t('none')} /> : null}
      <ul className={styles.words}>
        {words.map(({ id, word }) => (
          <li key={id}>
            <span dir="auto">{word}</span>
            <Form id={`word-${id}`} action={unwatchWordAction} label={t('remove', { word })}>
              <input type="hidden" name="id" value={id} />
              <Submit className="quiet">
                {t('removeShort')} <span className="visually-hidden">{word}</span>
              </Submit>
            </Form>
          </li>
        ))}
      </ul>
    </div>
  )
}
