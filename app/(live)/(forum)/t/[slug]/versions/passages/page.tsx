import { LostPassagesScreen } from '@/components/articles/lost-passages-screen'
import { getTranslations } from '@/i18n/words'
import { lostPassages } from '@/lib/articles/passages.queries'
import { addressParams } from '@/lib/web/address-params'
import { demandMember, orNotFound } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('articles.passages'))('title') })

export default async function PassagesPage({ params }: PageProps<'/t/[slug]/versions/passages'>) {
  const { slug } = await addressParams(params)
  const viewer = await demandMember(`/t/${slug}/versions/passages`)
  return <LostPassagesScreen view={await orNotFound(lostPassages(viewer, slug))} />
}
