import { FieldError, Form, Submit } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { guessShareAction } from '@/lib/polls/actions'
import type { PollCardView } from '@/lib/polls/card-view'
import { type Place, PollFields } from './poll-fields'
import styles from './polls.module.css'

/** After voting and before looking: what share do you think supports it? Pictures follow the guess, or going on without. */
export async function GuessForm({ card, place }: { card: PollCardView; place: Place }) {
  const t = await getTranslations('polls')
  const id = `guess-${card.slug}`
  return (
    <div className={styles.guess}>
      <Form id={id} action={guessShareAction} className={styles.guess} label={t('guess.label')}>
        <GuessOf card={card} place={place} />
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
        </div>
        <FieldError id={`${id}-error`} />
      </Form>
      <Form id={`${id}-skip`} action={guessShareAction} className={styles.show} label={t('guess.skip')}>
        <GuessOf card={card} place={place} />
        <Submit className="quiet">{t('guess.skip')}</Submit>
      </Form>
    </div>
  )
}

const GuessOf = (props: { card: PollCardView; place: Place }) => (
  <>
    <PollFields {...props} />
    <input type="hidden" name="question" value={props.card.question.number} />
  </>
)
