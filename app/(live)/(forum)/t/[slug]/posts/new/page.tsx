import { getTranslations } from 'next-intl/server'
import { ComposeScreen } from '@/components/posts/compose-screen'
import { ComposeQuery } from '@/lib/posts/compose-query'
import { composer } from '@/lib/posts/queries'
import { orNotFound } from '@/lib/web/page'
import { viewer } from '@/lib/web/viewer'

export const generateMetadata = async () => ({ title: (await getTranslations('posts.composer'))('title') })

export default async function NewPostPage({ params, searchParams }: PageProps<'/t/[slug]/posts/new'>) {
  const [{ slug }, search, asking] = await Promise.all([params, searchParams, viewer()])
  return (
    <ComposeScreen
      view={await orNotFound(composer(asking, ComposeQuery.parse({ reply: search.post, ...search, slug })))}
    />
  )
}
