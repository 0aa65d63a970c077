import { Field, Form, Submit, TextField } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { getTranslations } from '@/i18n/words'
import { closePollAction, rewordPollAction, schedulePollAction } from '@/lib/polls/staff.actions'
import type { EditablePollView } from '@/lib/polls/staff.queries'
import pages from './pages.module.css'
import styles from './polls.module.css'
import { QuestionFields } from './question-fields'
import { ScheduleFields } from './schedule-fields'

/** A poll under its editor's hands: words with what the check says of them, times and rules, and its close. */
export async function EditPollScreen({ poll, saved }: { poll: EditablePollView; saved: boolean }) {
  const t = await getTranslations('polls')
  return (
    <div className="column">
      <h1>{t('staff.editTitle')}</h1>
      <p>
        <bdi>{poll.topic}</bdi> · {t(`results.kind.${poll.kind}`)} · {t(`staff.${poll.secrecy}`)} ·{' '}
        {t(`list.state.${poll.state}`)} · <a href={`/t/${poll.slug}/polls/${poll.poll}`}>{t('staff.seeResults')}</a>
      </p>
      {saved ? <Notice icon="check">{t('staff.saved')}</Notice> : null}
      <div className={pages.results}>
        <Words poll={poll} />
        {poll.state === 'closed' ? null : (
          <section aria-labelledby="schedule-title">
            <h2 id="schedule-title">{t('staff.schedule')}</h2>
            <Form id="schedule-poll" action={schedulePollAction}>
              <Which poll={poll} />
              <ScheduleFields sections={poll.sections} schedule={poll} />
              <Submit className="button">{t('staff.saveSchedule')}</Submit>
            </Form>
          </section>
        )}
        <section aria-labelledby="close-title">
          <h2 id="close-title">{t(poll.state === 'closed' ? 'staff.outcome' : 'staff.close')}</h2>
          <Form id="close-poll" action={closePollAction}>
            <Which poll={poll} />
            <TextField
              name="outcome"
              label={t('staff.outcome')}
              rows={4}
              maxLength={4000}
              defaultValue={poll.outcome}
              dir="auto"
            />
            <Field name="lookAgainAt" type="date" label={t('staff.lookAgainAt')} defaultValue={poll.lookAgainAt} />
            {poll.state === 'closed' ? null : <p className={styles.note}>{t('staff.closeHint')}</p>}
            <Submit className="button">{t(poll.state === 'closed' ? 'staff.saveOutcome' : 'staff.closeNow')}</Submit>
          </Form>
        </section>
      </div>
    </div>
  )
}

async function Words({ poll }: { poll: EditablePollView }) {
  const t = await getTranslations('polls.staff')
  return (
    <section aria-labelledby="words-title">
      <h2 id="words-title">{t('question')}</h2>
      {poll.warnings.length > 0 ? (
        <Notice tone="warn">
          <p>{t('warnings')}</p>
          <ul>
            {poll.warnings.map(({ rule, found }) => (
              <li key={rule + found} dir="auto">
                {t(`warning.${rule}`, { found })}
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <p className={styles.note}>{t('noWarnings')}</p>
      )}
      {poll.state === 'closed' ? (
        <p dir="auto">{poll.wording}</p>
      ) : (
        <>
          <p className={styles.note}>
            {poll.locked ? t('locked', { number: poll.question, next: poll.question + 1 }) : t('unlocked')}
          </p>
          <Form id="reword-poll" action={rewordPollAction}>
            <Which poll={poll} />
            <input type="hidden" name="kind" value={poll.kind} />
            <QuestionFields wording={poll.wording} kind={poll.kind} options={poll.options} />
            <Submit className="button">{t('saveQuestion')}</Submit>
          </Form>
        </>
      )}
    </section>
  )
}

const Which = ({ poll }: { poll: EditablePollView }) => (
  <>
    <input type="hidden" name="slug" value={poll.slug} />
    <input type="hidden" name="poll" value={poll.poll} />
  </>
)
