import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { writesDates } from '@/components/ui/render-mode'
import { getTranslations } from '@/i18n/words'
import type { ComposerView, DiscussionView } from '@/lib/posts/views'
import { Composer } from './composer'
import { JoinHere } from './join-here'
import { KeepPlace } from './keep-place'
import { NewReplies } from './new-replies'
import { PassageQuote } from './passage-quote'
import { PostForms } from './post-forms'
import { PostList } from './post-list'
import styles from './posts.module.css'
import { ReplyInPlace } from './reply-in-place'
import { SeenMark } from './seen-mark'
import { newRepliesWords } from './words'

type DiscussionProps = {
  page: DiscussionView
  counts: { posts: number; people: number }
  /** Who reads: their own replies are not announced to them. Null for a visitor. */
  viewerId: string | null
  /** The article version on the page. */
  version: number
  /** The composer at the end; null where nobody can write, or where a visitor is asked to sign in. */
  composer: ComposerView | null
  /** The composer that is open below the post that it answers. */
  replying?: ComposerView | null
}

/** The discussion of a topic, of one section or of one passage: filters, a page of posts, new ones announced, and where to write. */
export async function Discussion({ page, counts, viewerId, version, composer, replying = null }: DiscussionProps) {
  const t = await getTranslations('posts')
  // A page made once for everybody has no form: its key would be everybody's.
  const open = page.canPost.allowed || page.canPost.reason === 'sign-in'
  const writing = writesDates() || !open ? null : composer
  const part = page.sectionId !== null || page.passage
  return (
    <>
      <header className={styles.head}>
        <h2 id="discussion-title">{t('list.title')}</h2>
        <small>{t('list.counts', { posts: counts.posts, people: counts.people })}</small>
        <Filters page={page} />
      </header>
      {part ? (
        <p className={styles.part}>
          {page.passage ? t('list.passage') : t('list.section', { title: page.sectionTitle })}{' '}
          <a href={page.wholeHref}>{t('list.whole')}</a>
        </p>
      ) : null}
      {page.passage ? <PassageQuote passage={page.passage} /> : null}
      <NewReplies
        topicId={page.topicId}
        slug={page.slug}
        self={viewerId}
        atEnd={page.order === 'oldest' ? !page.later : !page.earlier}
        words={await newRepliesWords()}
      />
      {page.posts.length ? (
        <PostList posts={page.posts} replying={replying} label={t('list.title')} />
      ) : (
        <EmptyState title={part ? t('list.emptyPart') : t('list.empty')}>
          <p>{t('list.emptyHint')}</p>
        </EmptyState>
      )}
      <Pager
        label={t('list.pages')}
        newer={page.earlier ? { href: page.earlier, words: t(`list.earlier.${page.order}`) } : null}
        older={page.later ? { href: page.later, words: t(`list.later.${page.order}`) } : null}
      />
      {viewerId && page.newestAt ? (
        <SeenMark topicId={page.topicId} seenAt={after(page.newestAt)} version={version} words={t('list.seen')} />
      ) : null}
      {viewerId ? <PostForms topicId={page.topicId} /> : null}
      {writing ? <Composer view={writing} id="write" /> : <JoinHere slug={page.slug} can={page.canPost} />}
      <KeepPlace />
      <ReplyInPlace focused={page.posts.find((post) => post.focused)?.domId} />
    </>
  )
}

/** Forms carry milliseconds: the next one, so that the post itself is behind it. */
const after = (newestAt: string) => new Date(Date.parse(newestAt) + 1).toISOString()

async function Filters({ page }: { page: DiscussionView }) {
  const t = await getTranslations('posts.list')
  return (
    <nav className={styles.filters} aria-label={t('order')}>
      {page.orders.map(({ order, href }) => (
        <a key={order} href={href} aria-current={order === page.order ? 'true' : undefined}>
          {t(`orders.${order}`)}
        </a>
      ))}
    </nav>
  )
}
