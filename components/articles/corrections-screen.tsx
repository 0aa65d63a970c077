import { EmptyState } from '@/components/ui/empty-state'
import { getTranslations } from '@/i18n/words'
import type { CorrectionsView } from '@/lib/articles/corrections-view'
import { articleLinks } from '@/lib/articles/links'
import { CorrectionItem } from './correction-item'
import styles from './versions.module.css'

/** The public list of corrections: open ones first. */
export async function CorrectionsScreen({ view }: { view: CorrectionsView }) {
  const t = await getTranslations('articles.corrections')
  const links = articleLinks(view.slug)
  return (
    <div className="column">
      <p className="small">
        <a href={links.topic}>{view.title}</a> ·{' '}
        <a href={links.versions}>{(await getTranslations('articles.versions'))('title')}</a>
      </p>
      <h1>{t('of', { title: view.title })}</h1>
      <p>{t('lead')}</p>
      <p>
        {view.can.suggest ? (
          <a className="button" href={`${links.corrections}/new`}>
            {t('newTitle')}
          </a>
        ) : (
          <a href={`/sign-in?returnTo=${encodeURIComponent(links.corrections)}`}>{t('signIn')}</a>
        )}
      </p>
      {view.corrections.length ? (
        <ol className={styles.versions}>
          {view.corrections.map((correction) => (
            <CorrectionItem key={correction.id} correction={correction} view={view} />
          ))}
        </ol>
      ) : (
        <EmptyState title={t('none')}>
          <p>{t('noneLead')}</p>
        </EmptyState>
      )}
    </div>
  )
}
