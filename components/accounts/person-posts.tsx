import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { Time } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import styles from './accounts.module.css'

type Said = { id: string; href: string; title: string; words: string; at: Date }

/** What somebody has said, newest first, each with its place. */
export async function PersonPosts(props: { posts: Said[]; older: string | null; first: string | null }) {
  const t = await getTranslations('accounts.person')
  return (
    <section className={styles.section} aria-labelledby="said">
      <h2 id="said">{t('said')}</h2>
      {props.posts.length === 0 ? <EmptyState title={t('silent')} /> : null}
      <ul className={styles.said}>
        {props.posts.map((post) => (
          <li key={post.id}>
            <small>
              <a href={post.href} dir="auto">
                {post.title}
              </a>{' '}
              · <Time at={post.at} />
            </small>
            <p className="prose" dir="auto">
              {post.words}
            </p>
          </li>
        ))}
      </ul>
      <Pager
        label={t('said')}
        newer={props.first ? { href: props.first, words: t('newest') } : null}
        older={props.older ? { href: props.older, words: t('older') } : null}
      />
    </section>
  )
}
