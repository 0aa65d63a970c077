import { EditPollScreen } from '@/components/polls/edit-poll-screen'
import { getTranslations } from '@/i18n/words'
import { pollForStaff } from '@/lib/polls/staff.queries'
import { addressParams } from '@/lib/web/address-params'
import { demandRole, orNotFound } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('polls.staff'))('editTitle') })

export default async function EditPollPage({ params, searchParams }: PageProps<'/polls/[slug]/[poll]'>) {
  const viewer = await demandRole('editor')
  const poll = await orNotFound(pollForStaff(viewer, await addressParams(params)))
  return <EditPollScreen poll={poll} saved={(await searchParams).saved === '1'} />
}
