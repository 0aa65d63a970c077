import { DraftScreen } from '@/components/articles/draft-screen'
import { getTranslations } from '@/i18n/words'
import { draftView } from '@/lib/articles/drafts.queries'
import { demandRole, orNotFound } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('articles.draft'))('title') })

export default async function DraftPage({ params, searchParams }: PageProps<'/topics/drafts/[id]'>) {
  const viewer = await demandRole('editor')
  const [{ id }, { saved }] = await Promise.all([params, searchParams])
  const draft = await orNotFound(draftView(viewer, id))
  return <DraftScreen key={draft.sequence} draft={draft} saved={saved === '1'} />
}
