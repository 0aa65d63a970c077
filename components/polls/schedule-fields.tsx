import { getTranslations } from 'next-intl/server'
import { Field, SelectField } from '@/components/ui/form'
import pages from './pages.module.css'
import { Tick } from './question-fields'

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
      <Field
        name="opensAt"
        type="datetime-local"
        label={t('opensAt')}
        hint={t('timesHint')}
        defaultValue={at.opensAt}
      />
      <Field name="closesAt" type="datetime-local" label={t('closesAt')} defaultValue={at.closesAt} />
      <SelectField
        name="zone"
        label={t('zone')}
        defaultValue={at.zone}
        options={['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => ({ value: zone, label: zone }))}
      />
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
        <Tick name="waves" label={t('waves')} on={at.waves} />
        <Tick name="guesses" label={t('guesses')} on={at.guesses} />
      </div>
    </>
  )
}
