import { Form, Submit, TextField } from '@/components/ui/form'
import { Rendered } from '@/components/ui/rendered'
import { getTranslations } from '@/i18n/words'
import { reportAction } from '@/lib/moderation/actions'
import { categories } from '@/lib/moderation/categories'
import type { ReportablePostView } from '@/lib/moderation/reports.queries'
import { ChoiceField } from './choice-field'
import styles from './moderation.module.css'

/** Reports a post: what is wrong with it, in a few kinds, the gravest last to be seen but first to be read. */
export async function ReportScreen({ post }: { post: ReportablePostView }) {
  const t = await getTranslations('moderation')
  return (
    <div className="column">
      <h1>{t('report.title')}</h1>
      <figure className={styles.quoted}>
        <figcaption dir="auto">{t('report.of', { name: post.author, topic: post.title })}</figcaption>
        <Rendered html={post.html} />
      </figure>
      <Form id="report" action={reportAction} label={t('report.title')}>
        <input type="hidden" name="topicId" value={post.topicId} />
        <input type="hidden" name="postId" value={post.postId} />
        <input type="hidden" name="revisionId" value={post.revisionId} />
        <ChoiceField
          name="category"
          legend={t('report.category')}
          choices={[...categories.filter((c) => c !== 'other'), 'other' as const].map((value) => ({
            value,
            label: t(`category.${value}`),
            hint: t(`categoryHint.${value}`),
          }))}
        />
        <TextField
          name="note"
          label={t('report.note')}
          hint={t('report.noteHint')}
          rows={3}
          maxLength={500}
          dir="auto"
        />
        <p className="small">{t('report.private')}</p>
        <Submit>{t('report.submit')}</Submit>
      </Form>
      <p className={styles.after}>
        <a href={`/t/${post.slug}/posts/${post.postId}`}>{t('report.back')}</a>
        {' · '}
        <a href="/rules">{t('report.rules')}</a>
      </p>
    </div>
  )
}
