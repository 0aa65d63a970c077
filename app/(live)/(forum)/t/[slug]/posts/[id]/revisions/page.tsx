import { RevisionsScreen } from '@/components/posts/revisions-screen'
import { getTranslations } from '@/i18n/words'
import { revisionsOf } from '@/lib/posts/queries'
import { addressParams } from '@/lib/web/address-params'
import { orNotFound } from '@/lib/web/page'
import { viewer } from '@/lib/web/viewer'

export const generateMetadata = async () => ({ title: (await getTranslations('posts.revisions'))('title') })

export default async function RevisionsPage({ params }: PageProps<'/t/[slug]/posts/[id]/revisions'>) {
  const { slug, id } = await addressParams(params)
  return <RevisionsScreen view={await orNotFound(revisionsOf(await viewer(), { slug, postId: id }))} />
}
