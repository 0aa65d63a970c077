import { ComposeScreen } from '@/components/posts/compose-screen'
import { getTranslations } from '@/i18n/words'
import { composer } from '@/lib/posts/queries'
import { addressParams } from '@/lib/web/address-params'
import { orNotFound } from '@/lib/web/page'
import { viewer } from '@/lib/web/viewer'
import { readSearch } from '../../../../../../topic-search'

export const generateMetadata = async () => ({ title: (await getTranslations('posts.composer'))('title') })

export default async function NewPostPage({ params, searchParams }: PageProps<'/t/[slug]/posts/new'>) {
  const [{ slug }, search, asking] = await Promise.all([addressParams(params), searchParams, viewer()])
  const { writing, replying } = readSearch(slug, { ...search, reply: search.reply ?? search.post })
  return <ComposeScreen view={await orNotFound(composer(asking, replying ?? writing))} />
}
