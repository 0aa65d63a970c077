import { DraftList } from '@/components/articles/draft-list'
import { getTranslations } from '@/i18n/words'
import { allDrafts } from '@/lib/articles/drafts.queries'
import { topicsPage } from '@/lib/topics/queries'
import { demandRole } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('articles.desk'))('title') })

/** The editors' desk: drafts to go on with, and the newest topics with their versions. */
export default async function DeskPage() {
  const viewer = await demandRole('editor')
  const [t, drafts, { topics }] = await Promise.all([
    getTranslations('articles.desk'),
    allDrafts(viewer),
    topicsPage(viewer),
  ])
  return (
    <div className="column">
      <h1>{t('title')}</h1>
      <p>
        <a className="button primary" href="/topics/new">
          {t('new')}
        </a>
      </p>
      <DraftList drafts={drafts} />
      <h2>{t('topics')}</h2>
      <ul>
        {topics.map(({ slug, title }) => (
          <li key={slug}>
            <a href={`/t/${slug}`} dir="auto">
              {title}
            </a>{' '}
            <small>
              <a href={`/t/${slug}/versions`}>{t('versions')}</a> ·{' '}
              <a href={`/t/${slug}/corrections`}>{t('corrections')}</a>
            </small>
          </li>
        ))}
      </ul>
    </div>
  )
}
