import { MainQuestionScreen } from '@/components/polls/main-question-screen'
import { ChooseTopicScreen, NewPollScreen } from '@/components/polls/new-poll-screen'
import { getTranslations } from '@/i18n/words'
import { pollPlaces } from '@/lib/polls/staff.queries'
import { demandRole, orNotFound } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('polls.staff'))('newTitle') })

export default async function NewPollPage({ searchParams }: PageProps<'/polls/new'>) {
  const viewer = await demandRole('editor')
  const asked = await searchParams
  const { topic, topics } = await orNotFound(pollPlaces(viewer, String(asked.topic ?? '')))
  if (!topic) return <ChooseTopicScreen topics={topics} />
  return asked.main && !topic.hasMain ? <MainQuestionScreen topic={topic} /> : <NewPollScreen topic={topic} />
}
