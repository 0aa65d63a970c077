import { getTranslations } from 'next-intl/server'
import { SettingsScreen } from '@/components/accounts/settings-screen'
import { ownAccount } from '@/lib/accounts/queries'
import { demandMember } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('accounts.settings'))('title') })

export default async function SettingsPage({ searchParams }: PageProps<'/settings'>) {
  const viewer = await demandMember('/settings')
  const { done } = await searchParams
  return <SettingsScreen account={await ownAccount(viewer)} done={done} />
}
