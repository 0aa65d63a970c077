import { Pager } from '@/components/ui/pager'
import { getTranslations } from '@/i18n/words'
import type { BranchView, ComposerView } from '@/lib/posts/views'
import { JoinHere } from './join-here'
import { KeepPlace } from './keep-place'
import { PostForms } from './post-forms'
import { PostList } from './post-list'
import { ReplyInPlace } from './reply-in-place'

type BranchProps = { branch: BranchView; viewerId: string | null; replying: ComposerView | null }

/** One branch by itself, page by page, for a discussion that is too long to stand below its first post. */
export async function BranchScreen({ branch, viewerId, replying }: BranchProps) {
  const t = await getTranslations('posts')
  const topic = `/t/${branch.slug}`
  return (
    <div className="column" data-composer="">
      <h1>{t('branch.title')}</h1>
      <p className="small">
        {t('branch.in')} <a href={topic}>{branch.topicTitle}</a> ·{' '}
        <a href={branch.rootPermalink}>{t('branch.whole')}</a>
      </p>
      <PostList posts={branch.posts} replying={replying} label={t('branch.title')} />
      <Pager
        label={t('list.pages')}
        newer={branch.earlier ? { href: branch.earlier, words: t('list.earlier.oldest') } : null}
        older={branch.later ? { href: branch.later, words: t('list.later.oldest') } : null}
      />
      {viewerId ? <PostForms topicId={branch.topicId} /> : <JoinHere slug={branch.slug} can={branch.canPost} />}
      <KeepPlace />
      <ReplyInPlace focused={branch.posts.find((post) => post.focused)?.domId} />
    </div>
  )
}
