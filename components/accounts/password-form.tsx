import { Field, Form, Submit } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { changePasswordAction } from '@/lib/accounts/actions'

export async function PasswordForm({ hasPassword, email }: { hasPassword: boolean; email: string }) {
  const t = await getTranslations('accounts.password')
  return (
    <>
      {hasPassword ? null : <p>{t('none')}</p>}
      <Form id="change-password" action={changePasswordAction}>
        <input type="email" name="username" value={email} autoComplete="username" readOnly hidden />
        {hasPassword ? (
          <Field name="current" type="password" label={t('current')} autoComplete="current-password" required />
        ) : null}
        <Field name="password" type="password" label={t('new')} hint={t('hint')} autoComplete="new-password" required />
        <Submit className="button">{t(hasPassword ? 'submit' : 'set')}</Submit>
      </Form>
    </>
  )
}
