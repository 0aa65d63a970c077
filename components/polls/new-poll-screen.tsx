import { Field, Form, SelectField, Submit } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { getTranslations } from '@/i18n/words'
import { pollKinds } from '@/lib/polls/kinds'
import { createPollAction } from '@/lib/polls/staff.actions'
import type { PollPlacesView } from '@/lib/polls/staff.queries'
import pages from './pages.module.css'
import { QuestionFields } from './question-fields'
import { ScheduleFields } from './schedule-fields'

type Topic = NonNullable<PollPlacesView['topic']>

/** Makes a poll in a topic beside its main question: kind, words, times and rules. */
export async function NewPollScreen({ topic }: { topic: Topic }) {
  const t = await getTranslations('polls')
  return (
    <div className="column">
      <p className={pages.crumbs}>
        <a href={`/t/${topic.slug}`} dir="auto">
          {topic.title}
        </a>
      </p>
      <h1>{t('staff.newTitle')}</h1>
      {topic.hasMain ? null : (
        <Notice tone="warn">
          {t('main.missing')} <a href={`/polls/new?topic=${encodeURIComponent(topic.slug)}&main=1`}>{t('main.add')}</a>
        </Notice>
      )}
      <Form id="new-poll" action={createPollAction}>
        <input type="hidden" name="slug" value={topic.slug} />
        <SelectField
          name="kind"
          label={t('staff.kind')}
          defaultValue="single"
          options={pollKinds.map((kind) => ({ value: kind, label: t(`results.kind.${kind}`) }))}
        />
        <QuestionFields />
        <Field
          name="maxChoices"
          type="number"
          inputMode="numeric"
          label={t('staff.maxChoices')}
          hint={t('staff.maxChoicesHint')}
        />
        <SelectField
          name="secrecy"
          label={t('staff.secrecy')}
          hint={t('staff.secrecyHint')}
          options={['CONFIDENTIAL', 'SECRET'].map((value) => ({ value, label: t(`staff.${value}`) }))}
        />
        <ScheduleFields sections={topic.sections} />
        <p className={pages.bar}>
          <Submit>{t('staff.create')}</Submit>
        </p>
      </Form>
    </div>
  )
}

/** First the topic: its sections are what a poll can be attached to. */
export async function ChooseTopicScreen({ topics }: { topics: PollPlacesView['topics'] }) {
  const t = await getTranslations('polls.staff')
  return (
    <div className="column">
      <h1>{t('newTitle')}</h1>
      <form action="/polls/new" className={pages.choose}>
        <label htmlFor="poll-topic">{t('topic')}</label>
        <select name="topic" id="poll-topic">
          {topics.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </select>
        <button type="submit" className="primary">
          {t('chooseTopic')}
        </button>
      </form>
    </div>
  )
}
