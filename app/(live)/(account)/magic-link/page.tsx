import { AccountPage } from '@/components/accounts/account-page'
import { ConfirmForm } from '@/components/accounts/confirm-form'
import { GoneLink } from '@/components/accounts/gone-link'
import { getTranslations } from '@/i18n/words'
import { linkPreview } from '@/lib/accounts/queries'

export const generateMetadata = async () => ({ title: (await getTranslations('accounts.confirm'))('signInTitle') })

export default async function MagicLinkPage({ searchParams }: PageProps<'/magic-link'>) {
  const t = await getTranslations('accounts.confirm')
  const token = String((await searchParams).token ?? '')
  const link = await linkPreview(token)
  if (link?.purpose !== 'signIn') return <GoneLink />
  return (
    <AccountPage title={t('signInTitle')} lead={t('signInLead', { name: link.name, email: link.email })}>
      <ConfirmForm token={token} link={link} />
    </AccountPage>
  )
}
