import { VersionsScreen } from '@/components/articles/versions-screen'
import { getTranslations } from '@/i18n/words'
import { articleVersions } from '@/lib/articles/versions.queries'
import { addressParams } from '@/lib/web/address-params'
import { orNotFound } from '@/lib/web/page'
import { viewer } from '@/lib/web/viewer'

export const generateMetadata = async () => ({ title: (await getTranslations('articles.versions'))('title') })

export default async function VersionsPage({ params }: PageProps<'/t/[slug]/versions'>) {
  const [asking, { slug }] = await Promise.all([viewer(), addressParams(params)])
  return <VersionsScreen view={await orNotFound(articleVersions(asking, slug))} />
}
