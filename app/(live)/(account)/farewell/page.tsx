import { AccountPage } from '@/components/accounts/account-page'
import { getTranslations } from '@/i18n/words'

export const generateMetadata = async () => ({ title: (await getTranslations('privacy.farewell'))('title') })

export default async function FarewellPage() {
  const t = await getTranslations('privacy.farewell')
  return (
    <AccountPage title={t('title')} lead={t('lead')}>
      <p>
        <a className="button" href="/">
          {t('home')}
        </a>
      </p>
    </AccountPage>
  )
}
