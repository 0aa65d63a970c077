import { getTranslations } from 'next-intl/server'
import { Field, Form, Submit } from '@/components/ui/form'
import { signInAction } from '@/lib/accounts/actions'
import type { FormAction } from '@/lib/web/form-state'

/** Address and password. A composer places it beside its text with `signInInPlaceAction`, which does not leave the page. */
export async function SignInForm(props: { returnTo: string; id?: string; action?: FormAction }) {
  const t = await getTranslations('accounts.signIn')
  return (
    <Form id={props.id ?? 'sign-in'} action={props.action ?? signInAction} label={t('title')}>
      <input type="hidden" name="returnTo" value={props.returnTo} />
      <Field name="email" type="email" label={t('email')} autoComplete="username" required dir="ltr" />
      <Field name="password" type="password" label={t('password')} autoComplete="current-password" required />
      <Submit>{t('submit')}</Submit>
    </Form>
  )
}
