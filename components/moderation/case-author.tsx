import { getLocale } from 'next-intl/server'
import { dateWords } from '@/components/ui/relative-time'
import { Day } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import type { CaseView } from '@/lib/moderation/case.queries'
import styles from './moderation.module.css'

/** The author's record: since when, how much, what is in force. No stance, no vote. */
export async function CaseAuthor({ found }: { found: CaseView }) {
  const [t, locale] = await Promise.all([getTranslations('moderation'), getLocale()])
  const { sanction } = found
  const kind = sanction && t(`sanctionKind.${sanction.kind}`)
  return (
    <section className={styles.part}>
      <h3>{t('case.author')}</h3>
      <dl className={styles.facts}>
        <dt>
          <a href={`/people/${found.authorId}`} dir="auto">
            {found.author}
          </a>
        </dt>
        <dd>{found.staff ? t('case.staff') : null}</dd>
        <dt>{t('case.since')}</dt>
        <dd>
          <Day at={found.memberSince} />
        </dd>
        <dt>{t('case.posts')}</dt>
        <dd>{found.posts >= 1000 ? t('case.manyPosts') : found.posts}</dd>
        <dt>{t('case.trust')}</dt>
        <dd>{found.trust}</dd>
        {sanction && kind ? (
          <>
            <dt>{t('case.inForce')}</dt>
            <dd>
              {sanction.until
                ? t('case.until', { kind, date: dateWords(sanction.until, locale) })
                : t('case.open', { kind })}
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  )
}
