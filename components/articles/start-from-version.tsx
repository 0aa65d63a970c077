import { Form, Submit } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { startDraftAction } from '@/lib/articles/actions'
import styles from './editing.module.css'

/** Two short ways to a version: edit the newest one, or read its source again. */
export async function StartFromVersion({ slug, sourceUrl }: { slug: string; sourceUrl: string | null }) {
  const t = await getTranslations('articles.start')
  return (
    <div className={styles.either}>
      <Form id="edit-newest" action={startDraftAction} className="card">
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="from" value="version" />
        <p>{t('editLead')}</p>
        <Submit>{t('edit')}</Submit>
      </Form>
      {sourceUrl ? (
        <Form id="read-source" action={startDraftAction} className="card">
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="from" value="source" />
          <p>{t('againLead', { url: sourceUrl })}</p>
          <Submit className="button">{t('again')}</Submit>
        </Form>
      ) : null}
    </div>
  )
}
