import { Field, TextField } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import type { DraftArticle } from '@/lib/articles/draft-view'
import styles from './editing.module.css'

/** Title, authors, source, licence and language of a draft. */
export async function DraftAbout({ article }: { article: DraftArticle }) {
  const t = await getTranslations('articles.draft')
  return (
    <section className={styles.about} aria-labelledby="about">
      <h2 id="about">{t('about')}</h2>
      <Field
        name="title"
        label={t('articleTitle')}
        hint={article.title ? undefined : t('titleHint')}
        defaultValue={article.title}
        maxLength={200}
        dir="auto"
      />
      <TextField
        name="summary"
        label={t('summary')}
        hint={t('summaryHint')}
        defaultValue={article.summary}
        rows={2}
        dir="auto"
      />
      <div className={styles.either}>
        <Field
          name="authors"
          label={t('authors')}
          hint={t('authorsHint')}
          defaultValue={article.authors.map((author) => author.name).join(', ')}
          dir="auto"
        />
        <Field name="sourceName" label={t('sourceName')} defaultValue={article.source} dir="auto" />
        <Field name="sourceUrl" label={t('sourceUrl')} defaultValue={article.sourceUrl} inputMode="url" dir="ltr" />
        <Field
          name="licenceNote"
          label={t('licence')}
          hint={t('licenceHint')}
          defaultValue={article.licenceNote}
          dir="auto"
        />
        <Field
          name="lang"
          label={t('lang')}
          hint={t('langHint', { lang: article.lang })}
          defaultValue={article.lang}
          dir="ltr"
        />
      </div>
    </section>
  )
}
