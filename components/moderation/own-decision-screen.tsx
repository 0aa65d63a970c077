import { Form, Submit, TextField } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { Rendered } from '@/components/ui/rendered'
import { Time } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import { appealAction } from '@/lib/moderation/actions'
import type { DecisionView } from '@/lib/moderation/decisions.queries'
import { logAddress } from '@/lib/moderation/log-address'
import type { HouseRule } from '@/lib/settings/house-rules'
import { AuthorNotice } from './author-notice'
import { groundWords } from './ground-words'
import styles from './moderation.module.css'

/** What was decided about one's own post: the statement, one's own text, and the way to another look. */
export async function OwnDecisionScreen({ decision, rules }: { decision: DecisionView; rules: HouseRule[] }) {
  const t = await getTranslations('moderation')
  return (
    <div className="column">
      <h1>{t('own.title')}</h1>
      {decision.undoneAt ? <Notice>{t('own.undone')}</Notice> : null}
      <AuthorNotice
        action={decision.action}
        topic={decision.title}
        ground={groundWords(t, rules, decision.ground)}
        reason={decision.reason}
        facts={decision.facts}
        source={decision.source}
      />
      <p className="small">
        {t('own.when')} <Time at={decision.createdAt} />
        {decision.logSeq === null ? null : (
          <>
            {' · '}
            <a href={logAddress(decision.logSeq)}>{t('own.logLine', { seq: decision.logSeq })}</a>
          </>
        )}
        {' · '}
        <a href={`/t/${decision.slug}`}>{t('own.thread')}</a>
      </p>
      <section>
        <h2>{t('own.yourText')}</h2>
        <p className="small">{t('own.yourTextHint')}</p>
        <div className={styles.quoted}>
          <Rendered html={decision.html} />
        </div>
        {decision.action === 'askToEdit' ? (
          <p>
            <a className="button" href={`/t/${decision.slug}/posts/${decision.postId}/edit`}>
              {t('own.edit')}
            </a>
          </p>
        ) : null}
      </section>
      <Appeal decision={decision} />
    </div>
  )
}

async function Appeal({ decision }: { decision: DecisionView }) {
  const t = await getTranslations('moderation.own')
  if (decision.appealedAt)
    return (
      <Notice>
        <p>
          {t(
            decision.appealOutcome
              ? decision.appealOutcome === 'reversed'
                ? 'appealReversed'
                : 'appealUpheld'
              : 'appealed',
          )}
        </p>
        {decision.appealReason ? <p dir="auto">{decision.appealReason}</p> : null}
      </Notice>
    )
  if (!decision.can.appeal)
    return decision.source === 'automated' && !decision.undoneAt ? <Notice>{t('soon')}</Notice> : null
  return (
    <section id="appeal">
      <h2>{t('appealTitle')}</h2>
      <Form id="appeal-form" action={appealAction} label={t('appealTitle')}>
        <input type="hidden" name="topicId" value={decision.topicId} />
        <input type="hidden" name="decisionId" value={decision.id} />
        <TextField name="text" label={t('appealLabel')} hint={t('appealHint')} rows={5} maxLength={2000} dir="auto" />
        <Submit>{t('appealSubmit')}</Submit>
      </Form>
    </section>
  )
}
