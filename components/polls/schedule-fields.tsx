import { Field, SelectField, TickField } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import pages from './pages.module.css'

type Schedule = {
  opensAt: string
  closesAt: string
  zone: string
  sectionId: string
  tallyPolicy: string
  waves: boolean
  guesses: boolean
}

const fresh: Schedule = {
  opensAt: '',
  closesAt: '',
  zone: 'UTC',
  sectionId: '',
  tallyPolicy: 'afterVoting',
  waves: false,
  guesses: false,
}

/** When a poll opens and closes, where it stands, when results open and what else voters are asked. */
export async function ScheduleFields(props: { sections: { id: string; title: string }[]; schedule?: Schedule }) {
  const t = await getTranslations('polls.staff')
  const at = props.schedule ?? fresh
  return (
    <>
      <TimeFields times={at} />
      <SelectField
        name="sectionId"
        label={t('section')}
        defaultValue={at.sectionId}
        options={[
          { value: '', label: t('sectionWhole') },
          ...props.sections.map((s) => ({ value: s.id, label: s.title })),
        ]}
      />
      <SelectField
        name="tallyPolicy"
        label={t('tallyPolicy')}
        defaultValue={at.tallyPolicy}
        options={['afterVoting', 'afterClose', 'always'].map((value) => ({ value, label: t(value) }))}
      />
      <div className={pages.ticks}>
        <TickField name="waves" label={t('wavesWhere')} on={at.waves} />
        <TickField name="guesses" label={t('guessesWhere')} on={at.guesses} />
      </div>
    </>
  )
}

/** When a poll opens and closes, and in which zone that is meant. */
export async function TimeFields({ times = fresh }: { times?: Pick<Schedule, 'opensAt' | 'closesAt' | 'zone'> }) {
  const t = await getTranslations('polls.staff')
  return (
    <>
      <Field
        name="opensAt"
        type="datetime-local"
        label={t('opensAt')}
        hint={t('timesHint')}
        defaultValue={times.opensAt}
      />
      <Field name="closesAt" type="datetime-local" label={t('closesAt')} defaultValue={times.closesAt} />
      <SelectField
        name="zone"
        label={t('zone')}
        defaultValue={times.zone}
        options={['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => ({ value: zone, label: zone }))}
      />
    </>
  )
}
