import { Chip } from '@/components/ui/chip'
import { Form, Submit } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { withdrawBallotAction } from '@/lib/polls/actions'
import type { PollCardView } from '@/lib/polls/card-view'
import { isStance } from '@/lib/polls/kinds'
import { type Place, PollFields } from './poll-fields'
import styles from './polls.module.css'
import { VoteForm } from './vote-form'

/** What this person answered, and the ways to change it or take it back. */
export async function Answered(props: { card: PollCardView; place: Place; words: (key: string) => string }) {
  const { card, place, words } = props
  const t = await getTranslations('polls')
  if (card.secrecy === 'SECRET')
    return (
      <>
        <p className={styles.yours}>{t('card.yoursSecret')}</p>
        {card.can.seeTally ? null : <p className={styles.note}>{t('card.later')}</p>}
      </>
    )
  const answer = card.mine?.choice.map(words).join(card.kind === 'ranked' ? ' › ' : ', ') ?? ''
  const [key = '0'] = card.mine?.choice ?? []
  return (
    <div className={styles.yours}>
      <p>
        {isStance(card.kind) && Number.isFinite(Number(key)) ? (
          <Chip scale={key}>{t('card.yours', { answer })}</Chip>
        ) : (
          <bdi>{t('card.yours', { answer })}</bdi>
        )}
      </p>
      {card.can.change ? (
        // A new answer closes it again.
        <details key={answer} className={styles.change}>
          <summary>{t('card.change')}</summary>
          <VoteForm card={card} place={place} />
          <Form
            id={`withdraw-${card.slug}`}
            action={withdrawBallotAction}
            className={styles.show}
            label={t('card.withdraw')}
          >
            <PollFields card={card} place={place} />
            <Submit className="quiet">{t('card.withdraw')}</Submit>
          </Form>
        </details>
      ) : null}
      {card.can.seeTally ? null : <p className={styles.note}>{t('card.later')}</p>}
      {card.mine?.exposed ? <p className={styles.note}>{t('card.exposedNote')}</p> : null}
      <p className={styles.note}>
        <a href={whyHref(card)}>{t('card.reason')}</a>
      </p>
    </div>
  )
}

// The stance that a post shows is the main question's; what is said about a section stands with that section.
const whyHref = ({ main, topic, sectionId }: PollCardView) =>
  `/t/${topic.slug}${main ? '?stance=shown' : sectionId ? `?section=${sectionId}` : ''}#write`
