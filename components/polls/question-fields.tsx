import { TextField, TickField } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { isApart, isStance, type PollKind } from '@/lib/polls/kinds'
import type { NamedOption } from '@/lib/polls/question'
import pages from './pages.module.css'
import { WordingTold } from './wording-told'

/** The words of a question and its options, for a new poll or a changed one. */
export async function QuestionFields(props: { wording?: string; kind?: PollKind; options?: NamedOption[] }) {
  const t = await getTranslations('polls.staff')
  const { options = [] } = props
  const has = (key: string) => options.some((option) => option.key === key)
  const fixed = props.kind !== undefined && isStance(props.kind)
  const labels = options.filter((option) => !isApart(option.key)).map((option) => option.label)
  return (
    <>
      <TextField
        name="wording"
        label={t('wording')}
        hint={t('wordingHint')}
        rows={2}
        maxLength={300}
        defaultValue={props.wording}
        dir="auto"
      />
      <WordingTold title={t('warnings')} onward={t('onward')} />
      {fixed ? null : (
        <>
          <TextField
            name="options"
            label={t('options')}
            hint={t('optionsHint')}
            rows={5}
            defaultValue={labels.join('\n')}
            dir="auto"
          />
          <div className={pages.ticks}>
            <TickField name="allowDontKnow" label={t('allowDontKnow')} on={options.length === 0 || has('dont-know')} />
            <TickField name="allowReject" label={t('allowReject')} on={has('reject')} />
            <TickField name="allowNone" label={t('allowNone')} on={has('none')} />
          </div>
        </>
      )}
    </>
  )
}
