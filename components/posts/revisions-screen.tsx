import { createElement, Fragment } from 'react'
import { Time } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import type { RevisionsView } from '@/lib/posts/views'
import styles from './posts.module.css'

const element = { same: 'span', added: 'ins', removed: 'del' } as const

/** What a post said before: every text against the one before it, word by word, the newest first. */
export async function RevisionsScreen({ view }: { view: RevisionsView }) {
  const t = await getTranslations('posts.revisions')
  return (
    <div className="column">
      <h1>{t('title')}</h1>
      <p>
        {view.post.author ? t('of', { name: view.post.author.name }) : null}{' '}
        <a href={view.post.permalink}>{t('back', { topic: view.topicTitle })}</a>
      </p>
      {[...view.revisions].reverse().map((revision) => (
        <section key={revision.id} className={styles.revision} aria-labelledby={`revision-${revision.number}`}>
          <h2 id={`revision-${revision.number}`}>
            {t(revision.number === 1 ? 'first' : 'text', { number: revision.number })} · <Time at={revision.at} />
            {revision.state === 'PENDING' ? ` · ${t('pending')}` : null}
            {revision.state === 'REJECTED' ? ` · ${t('rejected')}` : null}
          </h2>
          <div className={styles.changes} dir="auto">
            {createElement(
              Fragment,
              null,
              ...revision.changes.map(({ kind, text }) =>
                createElement(revision.number === 1 ? 'span' : element[kind], null, text),
              ),
            )}
          </div>
        </section>
      ))}
    </div>
  )
}
