import { Choice, ChoiceList } from '@/components/ui/choice'
import { Form, GroupError, Submit } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { castBallotAction } from '@/lib/polls/actions'
import type { PollCardView } from '@/lib/polls/card-view'
import { isApart, isStance } from '@/lib/polls/kinds'
import { waves } from '@/lib/polls/shift'
import { type Place, PollFields } from './poll-fields'
import styles from './polls.module.css'
import { apartName, optionWords } from './words'

/** The question's scale or options as a form; for a visitor the same, leading to sign-in. */
export async function VoteForm({ card, place }: { card: PollCardView; place: Place }) {
  const t = await getTranslations('polls')
  if (!card.can.vote.allowed && card.can.vote.reason === 'sign-in') return <ToSignIn card={card} />
  if (!card.can.vote.allowed) return <Options card={card} disabled />
  const submit = card.mine
    ? 'submitChange'
    : card.earlier
      ? 'submitConfirm'
      : isStance(card.kind)
        ? 'submitStance'
        : 'submitBallot'
  return (
    <Form id={`vote-${card.slug}`} action={castBallotAction} className={styles.vote} label={card.question.wording}>
      <PollFields card={card} place={place} />
      <input type="hidden" name="question" value={card.question.number} />
      <input type="hidden" name="seen" value={card.question.seen} />
      <Options card={card} />
      {card.waves.asked ? <Waves card={card} /> : null}
      <Submit>{t(`card.${submit}`)}</Submit>
      <details className={styles.promise}>
        <summary>{t(`staff.${card.secrecy}`)}</summary>
        <p>{t(`promise.${card.secrecy}`)}</p>
      </details>
    </Form>
  )
}

async function ToSignIn({ card }: { card: PollCardView }) {
  const t = await getTranslations('polls')
  const back = encodeURIComponent(`/t/${card.topic.slug}#poll-${card.slug}`)
  return (
    <>
      <Options card={card} disabled />
      <p>
        <a className="button primary" href={`/sign-in?returnTo=${back}`}>
          {t('card.signIn')}
        </a>
      </p>
    </>
  )
}

async function Options({ card, disabled = false }: { card: PollCardView; disabled?: boolean }) {
  const t = await getTranslations('polls')
  const words = await optionWords(card.kind, card.options)
  const chosen = card.mine?.choice ?? card.earlier?.choice ?? []
  const legend =
    card.kind === 'ranked'
      ? t('card.rank')
      : card.kind === 'multiple'
        ? t('card.chooseUpTo', { max: card.maxChoices ?? card.options.length })
        : !isStance(card.kind)
          ? t('card.chooseOne')
          : t(
              card.tallyPolicy === 'always'
                ? 'card.takeAlways'
                : card.tallyPolicy === 'afterClose'
                  ? 'card.takeLate'
                  : 'card.take',
            )
  const main = card.options.filter((o) => !isApart(o.key))
  const apart = card.options.filter((o) => isApart(o.key))
  const radio = { type: card.kind === 'multiple' ? 'checkbox' : 'radio', name: 'choice[]', disabled } as const
  return (
    <fieldset className={styles.scale} disabled={disabled}>
      <legend className={styles.legend}>{legend}</legend>
      {disabled ? null : <GroupError name="choice" />}
      {card.kind === 'ranked' && !disabled ? (
        <Ranks words={words} keys={main.map((o) => o.key)} chosen={chosen} />
      ) : (
        main.map(({ key }) => (
          <label key={key} className={styles.point} data-scale={isStance(card.kind) ? key : undefined}>
            <Choice {...radio} value={key} on={chosen.includes(key)} />
            <span dir="auto">{words(key)}</span>
          </label>
        ))
      )}
      {apart.length > 0 ? (
        <div className={styles.apart}>
          {apart.map(({ key }) => (
            <label key={key}>
              <Choice {...radio} value={key} on={chosen.includes(key)} />
              <span>{t(`apart.${apartName(key)}`)}</span>
            </label>
          ))}
        </div>
      ) : null}
    </fieldset>
  )
}

// One select a place: works with keys, touch and without JavaScript.
async function Ranks({ words, keys, chosen }: { words: (key: string) => string; keys: string[]; chosen: string[] }) {
  const t = await getTranslations('polls')
  return keys.map((_, place) => (
    <label key={keys[place]} className={styles.rank}>
      <span>{t('card.place', { place: place + 1 })}</span>
      <ChoiceList name="choice[]" place={place} value={chosen[place] ?? ''}>
        <option value="">{t('card.noPlace')}</option>
        {keys.map((key) => (
          <option key={key} value={key}>
            {words(key)}
          </option>
        ))}
      </ChoiceList>
    </label>
  ))
}

async function Waves({ card }: { card: PollCardView }) {
  const t = await getTranslations('polls')
  const given = card.waves.given.map((answer) => answer.wave)
  const past = Math.max(-1, ...given.map((wave) => waves.indexOf(wave)))
  return (
    <fieldset className={styles.waves}>
      <legend className={styles.legend}>{t('wave.legend')}</legend>
      <GroupError name="wave" />
      {waves.map((wave, i) => (
        <label key={wave}>
          <Choice type="radio" name="wave" value={wave} disabled={i < past} on={false} />
          <span>{t(`wave.${wave}`)}</span>
        </label>
      ))}
      <small>{t('wave.plain')}</small>
    </fieldset>
  )
}
