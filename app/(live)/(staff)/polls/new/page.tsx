import { getTranslations } from 'next-intl/server'
import { NewPollScreen } from '@/components/polls/new-poll-screen'
import { pollPlaces } from '@/lib/polls/staff.queries'
import { demandRole } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('polls.staff'))('newTitle') })

export default async function NewPollPage({ searchParams }: PageProps<'/polls/new'>) {
  const viewer = await demandRole('editor')
  const topic = String((await searchParams).topic ?? '')
  return <NewPollScreen places={await pollPlaces(viewer, topic)} topic={topic} />
}
