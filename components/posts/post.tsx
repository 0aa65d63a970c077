import { Rendered } from '@/components/ui/rendered'
import { Still } from '@/components/ui/still'
import { getTranslations } from '@/i18n/words'
import type { PostView } from '@/lib/posts/views'
import { PassageQuote } from './passage-quote'
import { PostActions } from './post-actions'
import { PostHead } from './post-head'
import styles from './posts.module.css'
import { Tombstone } from './tombstone'
import { holdKey } from './words'

/** One post as its viewer sees it: shown, waiting or hidden to its author, or a tombstone in its place. */
export async function Post({ post }: { post: PostView }) {
  const t = await getTranslations('posts')
  return (
    <Still
      id={post.domId}
      className={post.state === 'LIVE' || post.html === null ? styles.post : `${styles.post} ${styles.waiting}`}
      data-post={post.id}
      data-focused={post.focused || undefined}
      data-new={post.isNew || undefined}
      aria-labelledby={`${post.domId}-head`}
      tabIndex={-1}
    >
      <PostHead post={post} />
      {post.hold && post.html !== null ? (
        <p className={styles.hold} role="note">
          {t(post.state === 'LIVE' ? 'state.editWaits' : post.state === 'HIDDEN' ? 'state.hidden' : 'state.held')}{' '}
          {t(`hold.${holdKey(post.hold.reason)}` as never)}
          {post.decisionHref ? (
            <>
              {' '}
              <a href={post.decisionHref}>{t('state.decision')}</a>
            </>
          ) : null}
        </p>
      ) : null}
      <InReplyTo post={post} />
      {post.passage ? <PassageQuote passage={post.passage} /> : null}
      {post.html === null ? (
        <Tombstone post={post} />
      ) : (
        <Rendered className={`prose ${styles.text}`} html={post.html} />
      )}
      {post.html !== null && post.state === 'REMOVED' ? <Tombstone post={post} /> : null}
      {post.waitingEdit ? (
        <details className={styles.edit}>
          <summary>{t('state.yourEdit')}</summary>
          <Rendered className={`prose ${styles.text}`} html={post.waitingEdit.html} />
        </details>
      ) : null}
      <PostActions post={post} />
      {post.moreReplies ? (
        <p className={styles.more}>
          <a href={post.moreReplies.href}>{t('list.moreReplies', { count: post.moreReplies.count })}</a>
        </p>
      ) : null}
    </Still>
  )
}

async function InReplyTo({ post }: { post: PostView }) {
  const t = await getTranslations('posts')
  if (!post.inReplyTo || post.depth <= 2) return null
  return (
    <p className={styles.inReplyTo}>
      <a href={post.inReplyTo.permalink}>
        {post.inReplyTo.name ? t('list.inReplyTo', { name: post.inReplyTo.name }) : t('list.inReplyToGone')}
      </a>
    </p>
  )
}
