import { Form, SelectField, Submit, TextField, TickField } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { createPollAction } from '@/lib/polls/staff.actions'
import pages from './pages.module.css'
import { TimeFields } from './schedule-fields'
import { WordingTold } from './wording-told'

/** The second step of a new topic: the one question that readers take a stance on. */
export async function MainQuestionScreen({ topic }: { topic: { slug: string; title: string } }) {
  const t = await getTranslations('polls')
  return (
    <div className="column">
      <p className={pages.crumbs}>{t('main.step')}</p>
      <h1>{t('main.title')}</h1>
      <p>{t.rich('main.lead', { topic: () => <bdi key="topic">{topic.title}</bdi> })}</p>
      <Form id="main-question" action={createPollAction}>
        <input type="hidden" name="slug" value={topic.slug} />
        <input type="hidden" name="main" value="on" />
        <TextField
          name="wording"
          label={t('staff.wording')}
          hint={t('staff.wordingHint')}
          rows={2}
          maxLength={300}
          dir="auto"
        />
        <WordingTold title={t('staff.warnings')} onward={t('staff.onward')} />
        <SelectField
          name="kind"
          label={t('main.scale')}
          hint={t('main.scaleHint')}
          options={(['stance5', 'stance7'] as const).map((kind) => ({ value: kind, label: t(`main.${kind}`) }))}
        />
        <div className={pages.ticks}>
          <TickField name="guesses" label={t('staff.guesses')} />
          <TickField name="waves" label={t('staff.waves')} />
        </div>
        <details className={pages.more}>
          <summary>{t('main.times')}</summary>
          <TimeFields />
        </details>
        <p className={pages.bar}>
          <Submit>{t('main.ask')}</Submit>
          <a href={`/t/${topic.slug}`}>{t('main.later')}</a>
        </p>
        <p className={pages.small}>{t('main.after')}</p>
      </Form>
    </div>
  )
}
