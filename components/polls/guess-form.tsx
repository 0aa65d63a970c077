import { FieldError, Form, Submit } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { guessShareAction } from '@/lib/polls/actions'
import type { PollCardView } from '@/lib/polls/card-view'
import { type Place, PollFields } from './poll-fields'
import styles from './polls.module.css'

/** After voting and before looking: what share do you think supports it? */
export async function GuessForm({ card, place }: { card: PollCardView; place: Place }) {
  const t = await getTranslations('polls')
  const id = `guess-${card.slug}`
  return (
    <Form id={id} action={guessShareAction} className={styles.guess} label={t('guess.label')}>
      <PollFields card={card} place={place} />
      <input type="hidden" name="question" value={card.question.number} />
      <p>{t('guess.question')}</p>
      <label htmlFor={`${id}-share`}>{t('guess.label')}</label>
      <div className={styles.inline}>
        <input
          className={styles.share}
          id={`${id}-share`}
          name="share"
          type="number"
          min={0}
          max={100}
          required
          inputMode="numeric"
        />
        <Submit className="button">{t('guess.submit')}</Submit>
        {place !== 'results' ? <a href={`/t/${card.topic.slug}/polls/${card.slug}#now`}>{t('guess.skip')}</a> : null}
      </div>
      <FieldError id={`${id}-error`} />
    </Form>
  )
}
