import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { getTranslations } from '@/i18n/words'
import type { SearchView } from '@/lib/search/queries'
import { FoundList } from './found-list'
import styles from './search.module.css'

/** One field, then what was found: articles by how well they fit, posts by time. */
export async function SearchScreen({ found, first }: { found: SearchView; first: boolean }) {
  const t = await getTranslations('search')
  const { query, articles, posts, maybe, after } = found
  const at = (key?: string) => `/search?${new URLSearchParams({ q: query ?? '', ...(key && { after: key }) })}`
  const nothing = query !== null && articles.length + posts.length === 0
  return (
    <div className="column">
      <h1>{t('title')}</h1>
      <search>
        <form className={styles.form} action="/search">
          <label htmlFor="q">{t('label')}</label>
          <input
            id="q"
            type="search"
            name="q"
            defaultValue={query ?? ''}
            maxLength={200}
            dir="auto"
            aria-describedby="q-hint"
          />
          <button type="submit" className="primary">
            {t('submit')}
          </button>
          <p id="q-hint" className="small">
            {t('hint')}
          </p>
        </form>
      </search>
      {query === null ? <p>{t('lead')}</p> : null}
      {nothing ? (
        <EmptyState title={t('none', { query })}>
          <p>{t('noneHint')}</p>
        </EmptyState>
      ) : null}
      {maybe.length ? (
        <section>
          <h2>{t('maybe')}</h2>
          <ul>
            {maybe.map((topic) => (
              <li key={topic.href}>
                <a href={topic.href} dir="auto">
                  {topic.title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <FoundList title={t('articles')} found={articles} />
      <FoundList title={t('posts')} found={posts} />
      <Pager
        label={t('posts')}
        newer={first || query === null ? null : { href: at(), words: t('first') }}
        older={after ? { href: at(after), words: t('older') } : null}
      />
    </div>
  )
}
