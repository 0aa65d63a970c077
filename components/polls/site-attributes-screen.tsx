import { Form, Submit, TextField } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { setAttributesAction } from '@/lib/polls/staff.actions'

/** What the site asks people about themselves, for admins. */
export async function SiteAttributesScreen({ text }: { text: string }) {
  const t = await getTranslations('polls.attributes')
  return (
    <div className="column">
      <h1>{t('staffTitle')}</h1>
      <Form id="site-attributes" action={setAttributesAction}>
        <TextField
          name="attributes"
          label={t('staffLabel')}
          hint={t('staffHint')}
          rows={16}
          defaultValue={text}
          dir="auto"
        />
        <Submit>{t('staffSave')}</Submit>
      </Form>
    </div>
  )
}
