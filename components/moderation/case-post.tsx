import { Rendered } from '@/components/ui/rendered'
import { Time } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import type { CaseView } from '@/lib/moderation/case.queries'
import { holdKey } from './hold-words'
import styles from './review.module.css'

/** The post in its thread: what it answers, its words, and beside them what is shown now where an edit waits. */
export async function CasePost({ found }: { found: CaseView }) {
  const t = await getTranslations('moderation')
  const edit = found.pending && found.publishedText !== null
  return (
    <section className={styles.post} aria-label={t('case.post')}>
      {found.passage ? (
        <figure>
          <figcaption>{t('case.passage')}</figcaption>
          <blockquote dir="auto">{found.passage}</blockquote>
        </figure>
      ) : null}
      {found.parent ? (
        <details className={styles.parent}>
          <summary>{t('case.answers', { name: found.parent.author })}</summary>
          <Rendered html={found.parent.html} />
        </details>
      ) : null}
      {edit ? (
        <>
          <h3>{t('case.shownNow')}</h3>
          <p className={styles.plain} dir="auto">
            {found.publishedText}
          </p>
          <h3>{t('case.waitingEdit')}</h3>
        </>
      ) : null}
      <p className={styles.byline}>
        <bdi>{found.author}</bdi> · <Time at={found.postedAt} />
      </p>
      <Rendered html={found.html} />
      {found.postState === 'HELD' || found.pending ? (
        <p className="small">
          {t('case.held', { reason: t(`hold.${holdKey(found.hold?.reason)}`) })}
          {found.hold?.word ? ` “${found.hold.word}”` : null}
        </p>
      ) : null}
      {found.postState === 'LIVE' ? (
        <p className={styles.inThread}>
          <a href={`/t/${found.slug}/posts/${found.id}`}>{t('case.inThread')}</a>
        </p>
      ) : null}
    </section>
  )
}
