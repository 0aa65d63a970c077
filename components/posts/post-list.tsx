import type { ComposerView, PostView } from '@/lib/posts/views'
import { Composer } from './composer'
import { Post } from './post'
import styles from './posts.module.css'

type PostListProps = { posts: PostView[]; label: string; replying?: ComposerView | null }

/** Posts in reading order; the composer stands below the post that it answers. */
export const PostList = ({ posts, label, replying }: PostListProps) => (
  <ol aria-label={label} className={styles.list}>
    {posts.map((post) => (
      <li key={post.id} className={styles.branch} data-indent={post.indent}>
        <Post post={post} />
        {replying?.parentId === post.id ? <Composer view={replying} id="reply" /> : null}
      </li>
    ))}
  </ol>
)
