import { Field, Form, Submit, TextField } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { suggestCorrectionAction } from '@/lib/articles/actions'
import type { ArticleView } from '@/lib/articles/article-view'
import { articleLinks } from '@/lib/articles/links'
import styles from './versions.module.css'

type CorrectionFormProps = { article: ArticleView; blockId?: string; exact?: string }

/** Says what is wrong: choose the paragraph first, then its words and what would be right. */
export async function CorrectionForm({ article, blockId, exact }: CorrectionFormProps) {
  const t = await getTranslations('articles.corrections')
  const block = article.blocks.find((candidate) => candidate.blockId === blockId)
  if (!block) return <ChooseParagraph article={article} />
  return (
    <Form id="correction" action={suggestCorrectionAction}>
      <input type="hidden" name="slug" value={article.slug} />
      <input type="hidden" name="version" value={article.number} />
      <input type="hidden" name="blockId" value={block.blockId} />
      <blockquote className={styles.paragraph} lang={article.lang} dir="auto">
        {block.text}
      </blockquote>
      <TextField
        name="exact"
        label={t('passage')}
        hint={t('passageHint')}
        defaultValue={exact ?? block.text}
        rows={2}
        dir="auto"
      />
      <TextField name="proposed" label={t('proposedLabel')} defaultValue={exact ?? block.text} rows={2} dir="auto" />
      <Field name="sourceUrl" label={t('sourceLabel')} inputMode="url" dir="ltr" />
      <TextField name="explanation" label={t('explanation')} rows={2} dir="auto" />
      <div>
        <Submit>{t('submit')}</Submit>
      </div>
    </Form>
  )
}

async function ChooseParagraph({ article }: { article: ArticleView }) {
  const t = await getTranslations('articles.corrections')
  const links = articleLinks(article.slug)
  return (
    <section aria-labelledby="choose">
      <h2 id="choose">{t('choose')}</h2>
      <ul lang={article.lang}>
        {article.blocks
          .filter((block) => block.text)
          .map((block) => (
            <li key={block.blockId} dir="auto">
              <a href={links.suggest({ block: block.blockId, version: article.number })}>
                {block.text.length > 110 ? `${block.text.slice(0, 110)}…` : block.text}
              </a>
            </li>
          ))}
      </ul>
    </section>
  )
}
