import { AccountPage } from '@/components/accounts/account-page'
import { GoneLink } from '@/components/accounts/gone-link'
import { Field, Form, Submit } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { resetPasswordAction } from '@/lib/accounts/actions'
import { linkPreview } from '@/lib/accounts/queries'

export const generateMetadata = async () => ({ title: (await getTranslations('accounts.reset'))('title') })

export default async function ResetPasswordPage({ searchParams }: PageProps<'/reset-password'>) {
  const t = await getTranslations('accounts')
  const token = String((await searchParams).token ?? '')
  const link = await linkPreview(token)
  if (link?.purpose !== 'reset') return <GoneLink />
  return (
    <AccountPage title={t('reset.title')} lead={t('reset.lead', { name: link.name, email: link.email })}>
      <Form id="reset" action={resetPasswordAction}>
        <input type="hidden" name="token" value={token} />
        <Field
          name="password"
          type="password"
          label={t('reset.password')}
          hint={t('password.hint')}
          autoComplete="new-password"
          required
        />
        <Submit>{t('reset.submit')}</Submit>
      </Form>
    </AccountPage>
  )
}
