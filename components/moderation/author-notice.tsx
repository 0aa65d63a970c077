import { getTranslations } from '@/i18n/words'
import { restrictions } from '@/lib/moderation/decision-actions'
import styles from './moderation.module.css'

type Notice = {
  action: string
  topic: string
  ground: string
  reason: string
  facts?: string
  source: string
  /** Before the decision: the words follow what is typed. */
  draft?: boolean
}

/** What the author of a post reads about a decision: what, how far, on which ground, why, and what they can do. */
export async function AuthorNotice({ action, topic, ground, reason, facts, source, draft }: Notice) {
  const t = await getTranslations('moderation.notice')
  const automatic = source === 'automated' && reason === 'reported'
  return (
    <div className={styles.notice} data-action={action}>
      <p className={styles.noticeTitle} dir="auto">
        {t(`title.${action}`, { topic })}
      </p>
      <p>{t(`effect.${action}`)}</p>
      <dl className={styles.facts}>
        <dt>{t('scope')}</dt>
        <dd>{t('scopeText')}</dd>
        {ground || (draft && restrictions.includes(action)) ? (
          <>
            <dt>{t('ground')}</dt>
            <dd data-mirror={draft ? 'ground' : undefined}>{ground}</dd>
          </>
        ) : null}
        <dt>{t('reason')}</dt>
        <dd dir="auto" data-mirror={draft ? 'reason' : undefined}>
          {automatic ? t('automatedReason') : reason || (draft ? t('reasonPlaceholder') : '–')}
        </dd>
        {facts ? (
          <>
            <dt>{t('facts')}</dt>
            <dd dir="auto">{facts}</dd>
          </>
        ) : null}
        <dt>{t('source')}</dt>
        <dd>{t(`sourceText.${source}`)}</dd>
        <dt>{t('redress')}</dt>
        <dd>{t('redressText')}</dd>
      </dl>
    </div>
  )
}
