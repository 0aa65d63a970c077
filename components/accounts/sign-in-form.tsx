import { Field, Form, Submit } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { signInAction } from '@/lib/accounts/actions'

/** Address and password. */
export async function SignInForm(props: { returnTo: string }) {
  const t = await getTranslations('accounts.signIn')
  return (
    <Form id="sign-in" action={signInAction} label={t('title')}>
      <input type="hidden" name="returnTo" value={props.returnTo} />
      <Field name="email" type="email" label={t('email')} autoComplete="username" required dir="ltr" />
      <Field name="password" type="password" label={t('password')} autoComplete="current-password" required />
      <Submit>{t('submit')}</Submit>
    </Form>
  )
}
