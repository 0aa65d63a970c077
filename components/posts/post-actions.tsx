import { getTranslations } from '@/i18n/words'
import type { PostView } from '@/lib/posts/views'
import styles from './posts.module.css'

/** One row of quiet actions. Buttons belong to the page's few forms (`PostForms`), so that a post brings none of its own. */
export async function PostActions({ post }: { post: PostView }) {
  const t = await getTranslations('posts.actions')
  const page = `/t/${post.slug}/posts`
  const name = post.author?.name ?? ''
  if (post.html === null) return null
  const canReply = post.can.reply.allowed || post.can.reply.reason === 'sign-in'
  return (
    <div className={styles.acts}>
      {canReply && post.state === 'LIVE' ? (
        <a className="button quiet" data-reply={post.id} href={`${page}/new?post=${post.id}`} rel="nofollow">
          {t('reply')}
          <span className="visually-hidden"> {t('replyTo', { name })}</span>
        </a>
      ) : null}
      {post.can.quote ? (
        <a
          className="button quiet"
          data-reply={post.id}
          data-quote=""
          href={`${page}/new?post=${post.id}&quote=1`}
          rel="nofollow"
        >
          {t('quote')}
          <span className="visually-hidden"> {t('replyTo', { name })}</span>
        </a>
      ) : null}
      <Valuable post={post} />
      <More post={post} page={page} />
    </div>
  )
}

async function Valuable({ post }: { post: PostView }) {
  const t = await getTranslations('posts.actions')
  const { yes, mine } = post.valuable
  const words = yes ? t('valuableCount', { count: yes }) : t('valuable')
  if (!post.can.rate) return yes ? <span className={styles.valued}>{words}</span> : null
  return (
    <button
      type="submit"
      className="quiet"
      form={mine === true ? 'rate-none' : 'rate-yes'}
      name="postId"
      value={post.id}
      aria-pressed={mine === true}
      title={t('valuableHint')}
    >
      {words}
    </button>
  )
}

async function More({ post, page }: { post: PostView; page: string }) {
  const t = await getTranslations('posts.actions')
  const { can, valuable } = post
  const entries = [
    <a key="link" href={post.permalink}>
      {t('link')}
    </a>,
    can.rate ? (
      <button
        key="no"
        type="submit"
        className="quiet"
        form={valuable.mine === false ? 'rate-none' : 'rate-no'}
        name="postId"
        value={post.id}
        aria-pressed={valuable.mine === false}
      >
        {t('notValuable')}
      </button>
    ) : null,
    can.edit ? (
      <a key="edit" href={`${page}/${post.id}/edit`}>
        {t('edit')}
      </a>
    ) : null,
    can.delete ? (
      <button key="delete" type="submit" className="quiet" form="delete" name="postId" value={post.id}>
        {t('delete')}
      </button>
    ) : null,
    can.seeRevisions ? (
      <a key="revisions" href={`${page}/${post.id}/revisions`}>
        {t('revisions')}
      </a>
    ) : null,
    can.report ? (
      <a key="report" href={`${page}/${post.id}/report`} rel="nofollow">
        {t('report')}
      </a>
    ) : null,
    // Where there is surely a case; on any other post a report opens one.
    can.review && (post.state !== 'LIVE' || post.waitingEdit || post.hold) ? (
      <a key="review" href={`/review/${post.topicId}/${post.id}`}>
        {t('review')}
      </a>
    ) : null,
  ]
  return (
    <details className={styles.menu} name="post-menu">
      <summary aria-label={t('more')}>⋯</summary>
      <div>{entries}</div>
    </details>
  )
}
