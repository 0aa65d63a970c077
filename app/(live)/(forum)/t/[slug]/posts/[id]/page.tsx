import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BranchScreen } from '@/components/posts/branch-screen'
import { ComposeQuery } from '@/lib/posts/compose-query'
import { branchPage, composer, onePost } from '@/lib/posts/queries'
import { orNotFound } from '@/lib/web/page'
import { viewer } from '@/lib/web/viewer'

export const generateMetadata = async () => ({
  title: (await getTranslations('posts.branch'))('title'),
  robots: { index: false },
})

/** A post's own address: goes to its place in the discussion; with `branch` it is the page of its branch. */
export default async function PostPage({ params, searchParams }: PageProps<'/t/[slug]/posts/[id]'>) {
  const [{ slug, id }, search, asking] = await Promise.all([params, searchParams, viewer()])
  if (!search.branch) {
    const post = await orNotFound(onePost(asking, { slug, postId: id }))
    redirect(`/t/${encodeURIComponent(slug)}?post=${post.id}#${post.domId}`)
  }
  const one = (name: string) => (typeof search[name] === 'string' ? search[name] : undefined)
  const of = { slug, postId: id, after: one('after'), before: one('before') }
  const [branch, replying] = await Promise.all([
    orNotFound(branchPage(asking, of)),
    search.reply ? composer(asking, ComposeQuery.parse({ ...search, slug })) : null,
  ])
  return <BranchScreen branch={branch} viewerId={asking.id} replying={replying} />
}
