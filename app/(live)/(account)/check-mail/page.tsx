import { AccountPage } from '@/components/accounts/account-page'
import { Notice } from '@/components/ui/notice'
import { getTranslations } from '@/i18n/words'
import { mailIsCaught } from '@/lib/mail/queries'

export const generateMetadata = async () => ({ title: (await getTranslations('accounts.checkMail'))('title') })

export default async function CheckMailPage() {
  const t = await getTranslations('accounts.checkMail')
  return (
    <AccountPage title={t('title')} lead={t('lead')}>
      {mailIsCaught() ? (
        <Notice>
          {t('caught')} <a href="/mail">{t('caughtLink')}</a>
        </Notice>
      ) : null}
      <p>{t('late')}</p>
      <p>
        <a className="button" href="/sign-in">
          {t('again')}
        </a>
      </p>
    </AccountPage>
  )
}
