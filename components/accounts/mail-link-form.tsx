import { Field, Form, Submit } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import type { FormAction } from '@/lib/web/form-state'
import { Trap } from './trap'

/** Asks for a mailed link: to sign in, or to choose a new password. */
export async function MailLinkForm(props: { id: string; action: FormAction; returnTo: string; submit: string }) {
  const t = await getTranslations('accounts')
  return (
    <Form id={props.id} action={props.action}>
      <input type="hidden" name="returnTo" value={props.returnTo} />
      <Field name="email" type="email" label={t('signIn.email')} autoComplete="email" required dir="ltr" />
      <Trap label={t('link.trap')} />
      <Submit className="button">{props.submit}</Submit>
    </Form>
  )
}
