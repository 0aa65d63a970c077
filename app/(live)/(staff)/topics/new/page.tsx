import { DraftList } from '@/components/articles/draft-list'
import { StartForm } from '@/components/articles/start-form'
import { getTranslations } from '@/i18n/words'
import { draftLines } from '@/lib/articles/drafts.queries'
import { demandRole } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('articles.start'))('title') })

export default async function NewTopicPage() {
  const viewer = await demandRole('editor')
  const t = await getTranslations('articles.start')
  return (
    <div className="column">
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <StartForm />
      <DraftList drafts={await draftLines(viewer)} />
    </div>
  )
}
