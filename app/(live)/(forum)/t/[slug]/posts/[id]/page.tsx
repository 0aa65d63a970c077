import { redirect } from 'next/navigation'
import { BranchScreen } from '@/components/posts/branch-screen'
import { getTranslations } from '@/i18n/words'
import { branchPage, composer, onePost } from '@/lib/posts/queries'
import { addressParams } from '@/lib/web/address-params'
import { orNotFound } from '@/lib/web/page'
import { viewer } from '@/lib/web/viewer'
import { readSearch } from '../../../../../../topic-search'

export const generateMetadata = async () => ({
  title: (await getTranslations('posts.branch'))('title'),
  robots: { index: false },
})

/** A post's own address: goes to its place in the discussion; with `branch` it is the page of its branch. */
export default async function PostPage({ params, searchParams }: PageProps<'/t/[slug]/posts/[id]'>) {
  const [{ slug, id }, search, asking] = await Promise.all([addressParams(params), searchParams, viewer()])
  if (!search.branch) {
    const post = await orNotFound(onePost(asking, { slug, postId: id }))
    redirect(`/t/${slug}?post=${post.id}#${post.domId}`)
  }
  const { posts, replying } = readSearch(slug, search)
  const [branch, composing] = await Promise.all([
    orNotFound(branchPage(asking, { slug, postId: id, after: posts.after, before: posts.before })),
    replying ? composer(asking, replying) : null,
  ])
  return <BranchScreen branch={branch} viewerId={asking.id} replying={composing} />
}
