import { ComposeScreen } from '@/components/posts/compose-screen'
import { getTranslations } from '@/i18n/words'
import { composer } from '@/lib/posts/queries'
import { addressParams } from '@/lib/web/address-params'
import { orNotFound } from '@/lib/web/page'
import { viewer } from '@/lib/web/viewer'

export const generateMetadata = async () => ({ title: (await getTranslations('posts.composer'))('editTitle') })

export default async function EditPostPage({ params }: PageProps<'/t/[slug]/posts/[id]/edit'>) {
  const { slug, id } = await addressParams(params)
  return <ComposeScreen view={await orNotFound(composer(await viewer(), { slug, editId: id }))} />
}
