import { StaffPollsScreen } from '@/components/polls/staff-polls-screen'
import { getTranslations } from '@/i18n/words'
import { hasRole } from '@/lib/kernel/viewer'
import { pollsForStaff, topicsWithoutQuestion } from '@/lib/polls/staff.queries'
import { demandRole } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('polls.staff'))('title') })

export default async function StaffPollsPage() {
  const viewer = await demandRole('editor')
  const [polls, wanting] = await Promise.all([pollsForStaff(viewer), topicsWithoutQuestion(viewer)])
  return <StaffPollsScreen polls={polls} wanting={wanting} admin={hasRole(viewer, 'admin')} />
}
