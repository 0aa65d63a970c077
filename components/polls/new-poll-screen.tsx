import { getTranslations } from 'next-intl/server'
import { Field, Form, SelectField, Submit } from '@/components/ui/form'
import { pollKinds } from '@/lib/polls/kinds'
import { createPollAction } from '@/lib/polls/staff.actions'
import type { PollPlacesView } from '@/lib/polls/staff.queries'
import pages from './pages.module.css'
import { QuestionFields, Tick } from './question-fields'
import { ScheduleFields } from './schedule-fields'

/** Makes a poll: its topic, kind, words, times and rules. */
export async function NewPollScreen({ places, topic }: { places: PollPlacesView; topic: string }) {
  const t = await getTranslations('polls')
  return (
    <div className="column">
      <h1>{t('staff.newTitle')}</h1>
      <Form id="new-poll" action={createPollAction}>
        <SelectField
          name="slug"
          label={t('staff.topic')}
          defaultValue={topic}
          options={places.topics.map(({ slug, title }) => ({ value: slug, label: title }))}
        />
        <SelectField
          name="kind"
          label={t('staff.kind')}
          defaultValue="single"
          options={pollKinds.map((kind) => ({ value: kind, label: t(`results.kind.${kind}`) }))}
        />
        <QuestionFields />
        <Field name="maxChoices" type="number" inputMode="numeric" label={t('staff.maxChoices')} />
        <SelectField
          name="secrecy"
          label={t('staff.secrecy')}
          hint={t('staff.secrecyHint')}
          options={['CONFIDENTIAL', 'SECRET'].map((value) => ({ value, label: t(`staff.${value}`) }))}
        />
        <div className={pages.ticks}>
          <Tick name="main" label={t('staff.main')} on={false} />
        </div>
        <ScheduleFields sections={places.sections} />
        <Submit>{t('staff.create')}</Submit>
      </Form>
    </div>
  )
}
