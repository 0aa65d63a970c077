import { Field, Form, Submit } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { confirmLinkAction } from '@/lib/accounts/actions'
import type { LinkView } from '@/lib/accounts/link-view'

/** The button that uses a mailed link: scanners that open links do not press it. */
export async function ConfirmForm({ token, link }: { token: string; link: LinkView }) {
  const t = await getTranslations('accounts.confirm')
  return (
    <Form id="confirm" action={confirmLinkAction}>
      <input type="hidden" name="token" value={token} />
      {link.purpose === 'register' ? (
        <Field name="name" label={t('name')} defaultValue={link.name} required dir="auto" spellCheck={false} />
      ) : null}
      <Submit>{t(link.purpose === 'register' ? 'registerSubmit' : 'signInSubmit')}</Submit>
    </Form>
  )
}
