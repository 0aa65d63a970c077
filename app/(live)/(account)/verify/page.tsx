import { AccountPage } from '@/components/accounts/account-page'
import { ConfirmForm } from '@/components/accounts/confirm-form'
import { GoneLink } from '@/components/accounts/gone-link'
import { getTranslations } from '@/i18n/words'
import { linkPreview } from '@/lib/accounts/queries'

export const generateMetadata = async () => ({ title: (await getTranslations('accounts.confirm'))('registerTitle') })

export default async function VerifyPage({ searchParams }: PageProps<'/verify'>) {
  const t = await getTranslations('accounts.confirm')
  const token = String((await searchParams).token ?? '')
  const link = await linkPreview(token)
  if (link?.purpose !== 'register') return <GoneLink register />
  return (
    <AccountPage title={t('registerTitle')} lead={t('registerLead', { email: link.email })}>
      <ConfirmForm token={token} link={link} />
    </AccountPage>
  )
}
