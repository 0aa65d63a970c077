import { getTranslations } from 'next-intl/server'
import { StaffPollsScreen } from '@/components/polls/staff-polls-screen'
import { hasRole } from '@/lib/kernel/viewer'
import { pollsForStaff } from '@/lib/polls/staff.queries'
import { demandRole } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('polls.staff'))('title') })

export default async function StaffPollsPage() {
  const viewer = await demandRole('editor')
  return <StaffPollsScreen polls={await pollsForStaff(viewer)} admin={hasRole(viewer, 'admin')} />
}
