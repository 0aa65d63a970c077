import { Badge } from '@/components/ui/badge'
import { Chip } from '@/components/ui/chip'
import { Time } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import type { PostView } from '@/lib/posts/views'
import styles from './posts.module.css'
import { stanceKey } from './words'

/** Who wrote it, in which role, with which stance if they show it, when, and whether it was changed since. */
export async function PostHead({ post }: { post: PostView }) {
  const t = await getTranslations('posts')
  const { author } = post
  return (
    <p className={styles.who} id={`${post.domId}-head`}>
      {author ? (
        <a className={styles.name} href={`/people/${encodeURIComponent(author.name)}`}>
          <bdi>{author.name}</bdi>
        </a>
      ) : (
        <span>{t('head.nobody')}</span>
      )}
      {author?.role ? <Badge>{t(`head.role.${author.role}`)}</Badge> : null}
      {author?.stance ? <Chip scale={author.stance}>{t(`stance.${stanceKey(author.stance)}` as never)}</Chip> : null}
      <a href={post.permalink} aria-label={t('head.permalink')} className={styles.time}>
        <Time at={post.at} />
      </a>
      {post.editedAt ? <Edited post={post} /> : null}
      {post.valuable.acrossViews ? <Badge tone="accent">{t('head.acrossViews')}</Badge> : null}
      {post.isNew ? <Badge tone="accent">{t('head.new')}</Badge> : null}
    </p>
  )
}

async function Edited({ post }: { post: PostView }) {
  const t = await getTranslations('posts.head')
  const words = t('edited', { count: post.editedAfterReplies })
  return post.can.seeRevisions ? (
    <a href={`/t/${post.slug}/posts/${post.id}/revisions`}>{words}</a>
  ) : (
    <span>{words}</span>
  )
}
