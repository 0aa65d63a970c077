import { DraftList } from '@/components/articles/draft-list'
import { StartForm } from '@/components/articles/start-form'
import { StartFromVersion } from '@/components/articles/start-from-version'
import { getTranslations } from '@/i18n/words'
import { draftLines } from '@/lib/articles/drafts.queries'
import { articleView } from '@/lib/articles/queries'
import { addressParams } from '@/lib/web/address-params'
import { demandRole, orNotFound } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('articles.versions'))('new') })

export default async function NewVersionPage({ params }: PageProps<'/topics/[slug]/versions/new'>) {
  const viewer = await demandRole('editor')
  const article = await orNotFound(articleView(viewer, (await addressParams(params)).slug))
  const t = await getTranslations('articles.start')
  return (
    <div className="column">
      <h1>{t('versionTitle', { title: article.title })}</h1>
      <p>{t('versionLead')}</p>
      <StartFromVersion slug={article.slug} sourceUrl={article.sourceUrl} />
      <StartForm slug={article.slug} />
      <DraftList drafts={await draftLines(viewer, article.topicId)} />
    </div>
  )
}
