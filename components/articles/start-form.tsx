import { Field, Form, SelectField, Submit, TextField } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { startDraftAction } from '@/lib/articles/actions'
import styles from './editing.module.css'

/** How an article comes in: pasted, uploaded or by its address. `slug` makes it a version of that topic's article. */
export async function StartForm({ slug }: { slug?: string }) {
  const t = await getTranslations('articles.start')
  const formats = [
    { value: 'auto', label: t('auto') },
    { value: 'text', label: t('plain') },
    { value: 'markdown', label: t('markdown') },
    { value: 'html', label: t('html') },
  ]
  return (
    <Form id="start" action={startDraftAction}>
      {slug ? <input type="hidden" name="slug" value={slug} /> : null}
      <TextField name="text" label={t('text')} hint={t('textHint')} rows={12} dir="auto" />
      <SelectField name="format" label={t('format')} options={formats} defaultValue="auto" />
      <div className={styles.either}>
        <Field name="file" type="file" label={t('file')} hint={t('fileHint')} />
        <Field name="url" type="text" inputMode="url" label={t('url')} hint={t('urlHint')} dir="ltr" />
      </div>
      <div>
        <Submit>{t('read')}</Submit>
      </div>
    </Form>
  )
}
