import { Field, Form, Submit } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { registerAction } from '@/lib/accounts/actions'
import { Trap } from './trap'

export async function RegisterForm(props: { stamp: string; returnTo: string }) {
  const t = await getTranslations('accounts')
  return (
    <Form id="register" action={registerAction} label={t('register.title')}>
      <input type="hidden" name="stamp" value={props.stamp} />
      <input type="hidden" name="returnTo" value={props.returnTo} />
      <Field
        name="name"
        label={t('register.name')}
        hint={t('register.nameHint')}
        autoComplete="nickname"
        required
        dir="auto"
        spellCheck={false}
      />
      <Field
        name="email"
        type="email"
        label={t('register.email')}
        hint={t('register.emailHint')}
        autoComplete="email"
        required
        dir="ltr"
      />
      <Field
        name="password"
        type="password"
        label={t('register.password')}
        hint={t('register.passwordHint')}
        autoComplete="new-password"
      />
      <Trap label={t('link.trap')} />
      <Submit>{t('register.submit')}</Submit>
    </Form>
  )
}
