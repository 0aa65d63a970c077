import { Form, Submit } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { undoAction } from '@/lib/moderation/actions'

/** Takes one's own last decision back. */
export async function UndoForm({ topicId, decisionId }: { topicId: string; decisionId: string }) {
  const t = await getTranslations('moderation.review')
  return (
    <Form id="undo" action={undoAction} label={t('undo')}>
      <input type="hidden" name="topicId" value={topicId} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <p>
        <Submit className="button" hotkey="u">
          {t('undo')}
        </Submit>{' '}
        <small>{t('undoHint')}</small>
      </p>
    </Form>
  )
}
