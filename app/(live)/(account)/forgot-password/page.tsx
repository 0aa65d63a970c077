import { AccountPage, Aside } from '@/components/accounts/account-page'
import { MailLinkForm } from '@/components/accounts/mail-link-form'
import { getTranslations } from '@/i18n/words'
import { forgotPasswordAction } from '@/lib/accounts/actions'

export const generateMetadata = async () => ({ title: (await getTranslations('accounts.forgot'))('title') })

export default async function ForgotPasswordPage() {
  const t = await getTranslations('accounts.forgot')
  return (
    <AccountPage title={t('title')} lead={t('lead')}>
      <MailLinkForm id="forgot" action={forgotPasswordAction} returnTo="/settings" submit={t('submit')} />
      <Aside>
        <a href="/sign-in">{t('back')}</a>
      </Aside>
    </AccountPage>
  )
}
