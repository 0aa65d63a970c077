import { Day } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import { logAddress } from '@/lib/moderation/log-address'
import type { PostView } from '@/lib/posts/views'
import styles from './posts.module.css'

/** What stands in the place of a post that is gone, with the reason as the public log has it. */
export async function Tombstone({ post }: { post: PostView }) {
  const t = await getTranslations('posts.tombstone')
  const grounds = await getTranslations('moderation.log')
  const { fate } = post
  const key = post.state === 'AUTHOR_DELETED' ? 'deleted' : post.state === 'HIDDEN' ? 'hidden' : 'removed'
  return (
    <p className={styles.gone}>
      {t(key)}
      {fate ? (
        <>
          {' · '}
          <Day at={fate.at} />
          {fate.ground
            ? ` · ${/^\d/.test(fate.ground) ? grounds('rule', { number: fate.ground }) : grounds(fate.ground)}`
            : null}
        </>
      ) : null}
      {fate?.logSeq ? (
        <>
          {' · '}
          <a href={logAddress(fate.logSeq)}>{t('log')}</a>
        </>
      ) : null}
      {post.decisionHref ? (
        <>
          {' · '}
          <a href={post.decisionHref}>{t('decision')}</a>
        </>
      ) : null}
      {post.replyCount ? ` · ${t('replies', { count: post.replyCount })}` : null}
      {post.can.undelete ? (
        <button type="submit" form="undelete" name="postId" value={post.id} className="quiet">
          {t('undo')}
        </button>
      ) : null}
    </p>
  )
}
