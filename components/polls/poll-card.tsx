import { Form, Submit } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { getTranslations } from '@/i18n/words'
import { showResultsAction } from '@/lib/polls/actions'
import type { PollCardView } from '@/lib/polls/card-view'
import { Answered } from './answered'
import { GuessForm } from './guess-form'
import { Moment } from './moment'
import { type Place, PollFields } from './poll-fields'
import styles from './polls.module.css'
import { Tally } from './tally'
import { VoteForm } from './vote-form'
import { optionWords } from './words'

/**
 * A poll as its viewer may see it: the question and its scale before answering, the answer and where opinion stands after.
 * On the page of the poll itself (`place` results) the pictures stand below it, not in it; a visitor finds them only there.
 */
export async function PollCard({ card, place = 'topic' }: { card: PollCardView; place?: Place }) {
  const t = await getTranslations('polls')
  const words = await optionWords(card.kind, card.options)
  const id = `poll-${card.slug}`
  const title = `${id}-title`
  const open = card.state === 'open' && card.question.number === card.question.current
  const Heading = headings[place]
  const inTopic = place !== 'results'
  // A guess is asked before the picture is shown. A visitor's topic page is the same for all and is not made anew for a vote: it never holds a tally.
  const picture = card.tally && inTopic && !card.guess.ask && !visits(card)
  return (
    <section id={id} className={`card ${styles.card}`} aria-labelledby={title}>
      <Heading id={title} className={styles.question} dir="auto">
        {card.question.wording}
      </Heading>
      {card.earlier && open ? (
        <Notice tone="warn">{t('card.reworded', { answer: card.earlier.choice.map(words).join(', ') })}</Notice>
      ) : null}
      {card.mine ? <Answered card={card} place={place} words={words} /> : <Asking card={card} place={place} />}
      {card.guess.ask ? <GuessForm card={card} place={place} /> : null}
      {picture ? <Tally card={card} words={words} /> : null}
      <p className={styles.when}>
        {card.state === 'scheduled' ? <Moment say="card.notOpen" at={card.opensAt} zone={card.zone} /> : null}
        {card.closesAt ? (
          <Moment say={card.state === 'closed' ? 'card.closed' : 'card.closes'} at={card.closesAt} zone={card.zone} />
        ) : null}
        {inTopic ? <a href={`/t/${card.topic.slug}/polls/${card.slug}`}>{t('card.resultsAndDetails')}</a> : null}
      </p>
      {card.outcome && inTopic ? <p dir="auto">{card.outcome}</p> : null}
    </section>
  )
}

const headings = { topic: 'h2', section: 'h3', results: 'h1' } as const

const visits = ({ can }: PollCardView) => !can.vote.allowed && can.vote.reason === 'sign-in'

async function Asking({ card, place }: { card: PollCardView; place: Place }) {
  const t = await getTranslations('polls')
  const { vote } = card.can
  const cannot = !vote.allowed && t.has(`card.cannot.${vote.reason}`) ? t(`card.cannot.${vote.reason}`) : null
  return (
    <>
      {card.state === 'closed' ? null : <VoteForm card={card} place={place} />}
      {cannot ? <p className={styles.note}>{cannot}</p> : null}
      {card.can.showResults ? (
        <Form id={`show-${card.slug}`} action={showResultsAction} className={styles.show} label={t('card.show')}>
          <PollFields card={card} place={visits(card) ? 'results' : place} />
          <Submit className="quiet">{t('card.show')}</Submit>
          {card.state === 'open' && (vote.allowed || vote.reason === 'sign-in') ? (
            <small>{t('card.showHint')}</small>
          ) : null}
        </Form>
      ) : null}
      {card.exposed ? <p className={styles.note}>{t('card.exposedNote')}</p> : null}
    </>
  )
}
