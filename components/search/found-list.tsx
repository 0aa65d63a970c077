import { Time } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import type { FoundView } from '@/lib/search/queries'
import styles from './search.module.css'

/** What was found, each with the words around it; nothing where nothing was. */
export async function FoundList({ title, found }: { title: string; found: FoundView[] }) {
  if (found.length === 0) return null
  return (
    <section className={styles.found} aria-label={title}>
      <h2>{title}</h2>
      <ol>
        {found.map((one) => (
          <Found key={one.href} one={one} />
        ))}
      </ol>
    </section>
  )
}

async function Found({ one }: { one: FoundView }) {
  const t = await getTranslations('search')
  return (
    <li>
      <a href={one.href} dir="auto">
        {one.author === null ? one.topic : t('by', { name: one.author, topic: one.topic })}
      </a>
      <p className={styles.snippet} dir="auto">
        {one.snippet.map(({ text, found, from }) =>
          found ? <mark key={from}>{text}</mark> : <span key={from}>{text}</span>,
        )}
      </p>
      {one.kind === 'post' ? (
        <p className="small">
          <Time at={one.at} />
        </p>
      ) : null}
    </li>
  )
}
