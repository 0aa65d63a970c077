import { SettingsScreen } from '@/components/accounts/settings-screen'
import { OwnData } from '@/components/privacy/own-data'
import { getTranslations } from '@/i18n/words'
import { ownAccount } from '@/lib/accounts/queries'
import { demandMember } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('accounts.settings'))('title') })

export default async function SettingsPage({ searchParams }: PageProps<'/settings'>) {
  const viewer = await demandMember('/settings')
  const { done } = await searchParams
  const account = await ownAccount(viewer)
  return (
    <SettingsScreen account={account} sanction={viewer.sanction} done={done}>
      <OwnData name={account.name} hasPassword={account.hasPassword} />
    </SettingsScreen>
  )
}
