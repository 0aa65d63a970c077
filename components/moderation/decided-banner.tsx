import { Notice } from '@/components/ui/notice'
import { getTranslations } from '@/i18n/words'
import { UndoForm } from './undo-form'

/** After a decision: that it is done, and the way back. */
export async function DecidedBanner({ topicId, decisionId }: { topicId: string; decisionId: string }) {
  const t = await getTranslations('moderation.review')
  return (
    <Notice icon="check">
      <p role="status">{t('decided')}</p>
      <UndoForm topicId={topicId} decisionId={decisionId} />
    </Notice>
  )
}
