import type { ReactNode } from 'react'
import { getTranslations } from '@/i18n/words'
import styles from './talk.module.css'

/** The discussion, wherever on the page it is opened: below the article, or in place below one of its sections. */
export const Talk = ({ children }: { children: ReactNode }) => (
  <section id="discussion" className={styles.talk} aria-labelledby="discussion-title" tabIndex={-1}>
    {children}
  </section>
)

/** Where the whole discussion would be while a part of it is open further up. */
export async function TalkElsewhere({ href }: { href: string }) {
  const t = await getTranslations('topics')
  return (
    <p className={styles.elsewhere}>
      <a className="button" href={href}>
        {t('wholeDiscussion')}
      </a>
    </p>
  )
}
