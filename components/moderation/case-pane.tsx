import { Badge } from '@/components/ui/badge'
import { Form, Submit } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import { claimAction, releaseAction } from '@/lib/moderation/actions'
import type { CaseView } from '@/lib/moderation/case.queries'
import { isOpen } from '@/lib/moderation/case-state'
import type { HouseRule } from '@/lib/settings/house-rules'
import { AnswerAppealForm } from './answer-appeal-form'
import { CaseAuthor } from './case-author'
import { CasePost } from './case-post'
import { CaseReports } from './case-reports'
import { DecideForm } from './decide-form'
import { PastDecisions } from './past-decisions'
import styles from './review.module.css'
import { SanctionForm } from './sanction-form'
import { UndoForm } from './undo-form'

/** One case whole, in the order in which it is judged: the post, what was said of it, who wrote it, what to decide. */
export async function CasePane(props: { found: CaseView; rules: HouseRule[]; ground: string }) {
  const { found, rules } = props
  const t = await getTranslations('moderation')
  return (
    <article className={styles.case}>
      <p className={styles.back}>
        <a href="/review">{t('review.back')}</a>
      </p>
      <header>
        <h2 dir="auto">
          <a href={`/t/${found.slug}`}>{found.title}</a>
        </h2>
        <p className={styles.tags}>
          <Badge tone="accent">{t(`review.why.${found.cause}`)}</Badge>
          <Badge>{t(`case.state.${found.postState}`)}</Badge>
          {found.oneSided ? <Badge tone="warn">{t('review.oneSided')}</Badge> : null}
          <Time at={found.openedAt} />
        </p>
        {found.oneSided ? <Notice tone="warn">{t('review.oneSidedHint')}</Notice> : null}
      </header>
      <Claim found={found} />
      <CasePost found={found} />
      <CaseReports reports={found.reports} />
      {found.can.appeal ? <AnswerAppealForm topicId={found.topicId} appeal={found.can.appeal} /> : null}
      {found.can.decide ? <DecideForm found={found} rules={rules} chosen={{ ground: props.ground }} /> : null}
      {isOpen(found.state) && found.can.why ? <Notice>{t('decide.notYou')}</Notice> : null}
      {found.can.undo ? <UndoForm topicId={found.topicId} decisionId={found.can.undo} /> : null}
      <CaseAuthor found={found} />
      <PastDecisions decisions={found.decisions} rules={rules} />
      {found.can.sanction ? <SanctionForm person={{ id: found.authorId, name: found.author }} /> : null}
    </article>
  )
}

async function Claim({ found }: { found: CaseView }) {
  const t = await getTranslations('moderation.review')
  if (!isOpen(found.state) || !found.can.decide) return null
  const mine = found.state === 'CLAIMED'
  return (
    <div className={styles.claim}>
      {mine ? <p>{t('claimedByYou')}</p> : null}
      <Form id="claim" action={mine ? releaseAction : claimAction} label={t(mine ? 'release' : 'claim')}>
        <input type="hidden" name="topicId" value={found.topicId} />
        <input type="hidden" name="caseId" value={found.id} />
        <Submit className="button" hotkey="c">
          {t(mine ? 'release' : 'claim')}
        </Submit>
      </Form>
    </div>
  )
}
